namespace Translate.Core.Segmentation;

/// <summary>Matches parentheses.</summary>
internal static class ParenthesisMatcher
{
    /// <summary>A longer parenthesis is treated as a typing error.</summary>
    private const int MaxLength = 400;

    private const int MaxDepth = 3;

    /// <summary>Returns the offset of the bracket that closes the one at <paramref name="open"/>, or -1 if none is near.</summary>
    public static int FindClosing(ReadOnlySpan<char> text, int open)
    {
        var end = Math.Min(text.Length, open + MaxLength);
        var depth = 0;
        for (var at = open; at < end; )
        {
            depth += text[at] == '(' ? 1 : -1;
            if (depth == 0)
            {
                return at;
            }

            var next = depth > MaxDepth ? -1 : text[(at + 1)..end].IndexOfAny('(', ')');
            if (next < 0)
            {
                return -1;
            }

            at += next + 1;
        }

        return -1;
    }
}
