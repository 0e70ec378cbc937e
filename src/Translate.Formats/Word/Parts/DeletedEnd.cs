namespace Translate.Formats.Word.Parts;

/// <summary>The end of a paragraph that a tracked change deletes, so that the next paragraph goes on with its text.</summary>
internal static class DeletedEnd
{
    /// <summary>Whether properties of a paragraph have the mark of it. The last paragraph of a section has an end in any case.</summary>
    /// <param name="properties">The element of the properties.</param>
    /// <param name="prefix">What is before the names of the text's namespace.</param>
    public static bool IsIn(ReadOnlySpan<char> properties, string prefix) =>
        properties.IndexOf($"<{prefix}del ") >= 0 && properties.IndexOf($"<{prefix}sectPr") < 0;

    /// <summary>Whether nothing is between the paragraph and the next.</summary>
    /// <param name="xml">What comes after the paragraph.</param>
    /// <param name="prefix">What is before the names of the text's namespace.</param>
    public static bool IsBeforeParagraph(ReadOnlySpan<char> xml, string prefix)
    {
        var next = xml.TrimStart();
        return next.StartsWith($"<{prefix}p ") || next.StartsWith($"<{prefix}p>");
    }
}
