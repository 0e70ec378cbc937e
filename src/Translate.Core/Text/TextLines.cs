namespace Translate.Core.Text;

/// <summary>Splits a text into lines, without line breaks and surrounding white space.</summary>
internal static class TextLines
{
    /// <summary>Returns one range per line, empty for a blank line. <c>\n</c>, <c>\r\n</c> and a single <c>\r</c> end a line.</summary>
    public static List<TextRange> GetRanges(string text)
    {
        var lines = new List<TextRange>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
