namespace Translate.Formats.Word.Parts;

/// <summary>Finds the role of an element from its name and the role of its parent.</summary>
internal static class ElementRoles
{
    private static readonly HashSet<string> Anchors = new(StringComparer.Ordinal)
    {
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
    };

    /// <summary>Returns the role.</summary>
    /// <param name="parent">The role of the parent.</param>
    /// <param name="isText">Whether the element is of the namespace of text.</param>
    /// <param name="isCompatibility">Whether it is of the namespace of markup compatibility.</param>
    /// <param name="name">Its local name.</param>
    public static ElementRole Find(ElementRole parent, bool isText, bool isCompatibility, string name) =>
        parent switch
        {
            ElementRole.Story or ElementRole.Alternative or ElementRole.Alternatives or ElementRole.Object => FindInStory(
                isText,
                isCompatibility,
                name
            ),
            ElementRole.Paragraph or ElementRole.Wrapper or ElementRole.Transparent or ElementRole.ControlContent => isText
                ? FindInParagraph(name)
                : ElementRole.Object,
            ElementRole.Control => isText && name == "sdtContent" ? ElementRole.ControlContent : ElementRole.Ignored,
            ElementRole.Run => isText ? FindInRun(name) : ElementRole.Object,
            ElementRole.Deleted => isText && (Anchors.Contains(name) || name == "commentReference")
                ? ElementRole.Anchor
                : ElementRole.Deleted,
            _ => ElementRole.Ignored,
        };

    private static ElementRole FindInStory(bool isText, bool isCompatibility, string name) =>
        isCompatibility
            ? name switch
            {
                "AlternateContent" => ElementRole.Alternatives,
                "Choice" or "Fallback" => ElementRole.Alternative,
                _ => ElementRole.Story,
            }
        : !isText ? ElementRole.Story
        : name switch
        {
            "p" => ElementRole.Paragraph,
            "del" or "moveFrom" => ElementRole.Deleted,
            _ => ElementRole.Story,
        };

    private static ElementRole FindInParagraph(string name) =>
        name switch
        {
            "r" => ElementRole.Run,
            "pPr" => ElementRole.ParagraphProperties,
            "hyperlink" or "fldSimple" => ElementRole.Wrapper,
            "ins" or "moveTo" or "smartTag" or "customXml" or "dir" or "bdo" => ElementRole.Transparent,
            "del" or "moveFrom" => ElementRole.Deleted,
            "sdt" => ElementRole.Control,
            "proofErr" or "smartTagPr" or "customXmlPr" or "fldData" => ElementRole.Ignored,
            _ => Anchors.Contains(name) ? ElementRole.Anchor : ElementRole.Object,
        };

    private static ElementRole FindInRun(string name) =>
        name switch
        {
            "rPr" => ElementRole.RunProperties,
            "t" or "noBreakHyphen" => ElementRole.Text,
            "instrText" => ElementRole.Instruction,
            "fldChar" => ElementRole.FieldCharacter,
            "commentReference" => ElementRole.Anchor,
            "lastRenderedPageBreak" or "softHyphen" or "delText" or "delInstrText" => ElementRole.Ignored,
            _ => ElementRole.Object,
        };
}
