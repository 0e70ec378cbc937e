namespace Translate.Core.Segmentation;

/// <summary>A place where a sentence may end.</summary>
/// <param name="Terminator">The last mark of its run.</param>
/// <param name="End">Behind the marks and what closes with them.</param>
/// <param name="Next">Behind the white space that follows.</param>
/// <param name="OpeningBracket">The bracket that the sentence opened in its middle and that closes here; -1 for none.</param>
internal readonly record struct BoundaryCandidate(int Terminator, int End, int Next, int OpeningBracket)
{
    /// <summary>Whether quotation marks or brackets close behind the mark.</summary>
    public bool HasClosers(ReadOnlySpan<char> text) => End > Terminator + 1 && CharacterClasses.IsCloser(text[Terminator + 1]);
}
