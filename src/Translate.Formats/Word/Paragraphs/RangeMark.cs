namespace Translate.Formats.Word.Paragraphs;

/// <summary>The start or the end of a range that is marked by two empty elements: a bookmark, a comment, a permission, text that was moved.</summary>
/// <param name="Key">Equal for the start and the end of a range.</param>
/// <param name="IsStart">Whether it is the start.</param>
/// <param name="IsForProgram">Whether it is the start of a bookmark that Word sets on its own, for the cursor or the clipboard, so that its place matters to nobody.</param>
internal sealed record RangeMark(string Key, bool IsStart, bool IsForProgram = false)
{
    private const string Start = "Start";
    private const string End = "End";

    /// <summary>Returns the mark that an element is; null if it is not a mark.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="id">The id that start and end share.</param>
    /// <param name="xml">The element.</param>
    public static RangeMark? Create(string name, string id, ReadOnlySpan<char> xml) =>
        name.EndsWith(Start, StringComparison.Ordinal) ? new RangeMark($"{name[..^Start.Length]} {id}", IsStart: true, IsOfProgram(xml))
        : name.EndsWith(End, StringComparison.Ordinal) ? new RangeMark($"{name[..^End.Length]} {id}", IsStart: false)
        : null;

    private static bool IsOfProgram(ReadOnlySpan<char> xml) =>
        xml.Contains("\"_GoBack\"", StringComparison.Ordinal)
        || xml.Contains("\"_Hlk", StringComparison.Ordinal)
        || xml.Contains("\"OLE_LINK", StringComparison.Ordinal);
}
