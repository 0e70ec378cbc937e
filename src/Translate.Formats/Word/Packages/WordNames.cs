namespace Translate.Formats.Word.Packages;

/// <summary>The namespaces, relationship types and content types of Word documents, transitional and strict.</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /// <summary>The namespace of markup compatibility.</summary>
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Whether a namespace contains text.</summary>
    public static bool IsText(string name) =>
        name is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Whether a namespace is for the positions of drawings.</summary>
    public static bool IsDrawing(string name) =>
        name
            is "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                or "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing";

    /// <summary>Returns the last segment of a relationship type of office documents; empty for another type.</summary>
    public static string GetRelationship(string type) =>
        type.StartsWith(Transitional, StringComparison.Ordinal) ? type[Transitional.Length..]
        : type.StartsWith(Strict, StringComparison.Ordinal) ? type[Strict.Length..]
        : string.Empty;

    /// <summary>Whether a part with this content type is the main part of a document or template, with or without macros.</summary>
    public static bool IsMain(string contentType) =>
        contentType.ToLowerInvariant()
            is "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                or "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
                or "application/vnd.ms-word.document.macroenabled.main+xml"
                or "application/vnd.ms-word.template.macroenabledtemplate.main+xml";
}
