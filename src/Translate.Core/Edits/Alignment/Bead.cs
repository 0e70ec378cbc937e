namespace Translate.Core.Edits.Alignment;

/// <summary>Sentences of the article and of the file that belong together, or that have no partner.</summary>
/// <param name="Expected">The first of the article's sentences, an index.</param>
/// <param name="ExpectedCount">How many of them: 1; 0 if the text has no partner; 2 if two became one.</param>
/// <param name="Found">The first of the file's sentences, an index.</param>
/// <param name="FoundCount">How many of them: 1 or more; 0 if the sentence is gone.</param>
/// <param name="Similarity">From 0 to 1; 2 if the text is unchanged.</param>
internal readonly record struct Bead(int Expected, int ExpectedCount, int Found, int FoundCount, double Similarity)
{
    /// <summary>The <see cref="Similarity"/> of an unchanged sentence.</summary>
    public const double Unchanged = 2;

    public bool IsUnchanged => Similarity == Unchanged;

    /// <summary>Whether it is one sentence of the article with its text.</summary>
    public bool IsPair => ExpectedCount == 1 && FoundCount > 0;
}
