namespace Translate.Formats.Markdown;

/// <summary>What site generators replace in Markdown: <c>{{name}}</c>, <c>{% tag %}</c>, and attributes such as <c>{#id .class}</c>.</summary>
internal static class TemplateText
{
    /// <summary>Returns the length in UTF-16 code units of such text; 0 if the line does not begin with it.</summary>
    /// <param name="line">From the brace to the end of the line.</param>
    public static int GetLength(ReadOnlySpan<char> line) => line switch
    {
        ['{', '{', ..] => GetEnd(line, "}}"),
        ['{', '%', ..] => GetEnd(line, "%}"),
        ['{', '#' or '.' or ':', ..] when line.IndexOf('}') is > 0 and var end && line[1..end].IndexOf('{') < 0 => end + 1,
        _ => 0,
    };

    private static int GetEnd(ReadOnlySpan<char> line, string mark) => line.IndexOf(mark) is > 0 and var end ? end + mark.Length : 0;
}
