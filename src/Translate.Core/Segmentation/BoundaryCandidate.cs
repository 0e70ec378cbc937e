namespace Translate.Core.Segmentation;

/// <summary>A place where a sentence may end.</summary>
/// <param name="Mark">The last mark of its run.</param>
/// <param name="End">Behind the marks and what closes with them.</param>
/// <param name="Next">Behind the white space that follows.</param>
/// <param name="Bracket">The bracket that the sentence opened in its middle and that closes here; -1 for none.</param>
internal readonly record struct BoundaryCandidate(int Mark, int End, int Next, int Bracket)
{
    /// <summary>Whether quotation marks or brackets close behind the mark.</summary>
    public bool IsClosed(ReadOnlySpan<char> text) => End > Mark + 1 && SentenceCharacters.IsCloser(text[Mark + 1]);
}
