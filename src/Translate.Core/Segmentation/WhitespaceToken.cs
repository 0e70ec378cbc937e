namespace Translate.Core.Segmentation;

/// <summary>Finds tokens that white space separates.</summary>
internal static class WhitespaceToken
{
    /// <summary>Returns the token that ends at <paramref name="end"/>. It starts at <paramref name="start"/> at the earliest.</summary>
    public static ReadOnlySpan<char> GetEndingAt(ReadOnlySpan<char> text, int start, int end)
    {
        var at = end;
        while (at > start && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return text[at..end];
    }

    /// <summary>Returns the token before the white space that ends at <paramref name="end"/>. Empty if absent.</summary>
    public static ReadOnlySpan<char> GetBeforeWhiteSpace(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return GetEndingAt(text, start, end);
    }
}
