namespace Translate.Core.Segmentation;

/// <summary>A place where a sentence may end. All values are offsets in the paragraph.</summary>
/// <param name="Terminator">The last terminator of a run, such as <c>!</c> in <c>?!</c>.</param>
/// <param name="End">The end of the sentence: after the terminators and the closing marks.</param>
/// <param name="Next">The start of the next sentence: after the white space.</param>
/// <param name="OpeningBracket">The bracket opened in mid-sentence that closes here, or -1.</param>
internal readonly record struct BoundaryCandidate(int Terminator, int End, int Next, int OpeningBracket)
{
    /// <summary>Whether a closing quotation mark or bracket follows the terminator.</summary>
    public bool HasClosers(ReadOnlySpan<char> text) => End > Terminator + 1 && CharacterClasses.IsCloser(text[Terminator + 1]);
}
