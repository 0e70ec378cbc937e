namespace Translate.Formats.Markdown;

/// <summary>The data before the text of a Markdown file: YAML between lines of <c>---</c>, or TOML between lines of <c>+++</c>.</summary>
internal static class FrontMatter
{
    /// <summary>Returns its length in UTF-16 code units, with its last line; 0 if the file has none.</summary>
    public static int GetLength(string source)
    {
        var fence = GetLine(source, 0).TrimEnd().ToString();
        if (fence is not ("---" or "+++"))
        {
            return 0;
        }

        for (var at = GetNextLine(source, 0); at < source.Length; at = GetNextLine(source, at))
        {
            var line = GetLine(source, at).TrimEnd();
            if (line.SequenceEqual(fence) || (fence == "---" && line.SequenceEqual("...")))
            {
                return GetNextLine(source, at);
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> GetLine(string source, int start)
    {
        var rest = source.AsSpan(start);
        return rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private static int GetNextLine(string source, int start)
    {
        var end = source.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? source.Length : start + end + (source.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
    }
}
