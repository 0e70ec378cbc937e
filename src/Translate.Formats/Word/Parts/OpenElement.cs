namespace Translate.Formats.Word.Parts;

/// <summary>An element whose end was not read yet.</summary>
/// <param name="Parent">What is directly around it.</param>
/// <param name="Role">What it is.</param>
/// <param name="Name">Its local name.</param>
/// <param name="Start">Where its start tag begins in the part.</param>
/// <param name="TagEnd">Where its start tag ends.</param>
internal readonly record struct OpenElement(ElementRole Parent, ElementRole Role, string Name, int Start, int TagEnd)
{
    /// <summary>The instruction of a field, the kind of a field's character, or the id of an anchor; else empty.</summary>
    public required string Value { get; init; }

    /// <summary>Whether spaces at the ends of its text are kept.</summary>
    public bool KeepsBlanks { get; init; }
}
