namespace Translate.Core.Segmentation;

/// <summary>What stands between white space.</summary>
internal static class WhitespaceToken
{
    /// <summary>The token that ends at <paramref name="end"/>, from <paramref name="start"/> at the earliest.</summary>
    public static ReadOnlySpan<char> GetEndingAt(ReadOnlySpan<char> text, int start, int end)
    {
        var at = end;
        while (at > start && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return text[at..end];
    }

    /// <summary>The token before the white space that ends at <paramref name="end"/>; empty where there is none.</summary>
    public static ReadOnlySpan<char> GetBeforeWhiteSpace(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return GetEndingAt(text, start, end);
    }
}
