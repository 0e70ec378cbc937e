namespace Translate.Formats.Word.Paragraphs;

/// <summary>What is around text in a paragraph.</summary>
internal enum WrapperKind
{
    /// <summary>A hyperlink.</summary>
    Link,

    /// <summary>A content control.</summary>
    Control,

    /// <summary>A field that is one element.</summary>
    SimpleField,

    /// <summary>A field that is marked by three characters, and so is not an element.</summary>
    ComplexField,
}
