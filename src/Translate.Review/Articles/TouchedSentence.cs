namespace Translate.Review.Articles;

/// <summary>A sentence with a term that is new in the glossary.</summary>
/// <param name="Article">The article.</param>
/// <param name="Unit">The id of the unit in it.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Target">Its translation; the source if it has none.</param>
/// <param name="Fits">Whether the translation has the rendering of each such term.</param>
/// <param name="IsApproved">Whether a person approved it. It is never translated again.</param>
internal sealed record TouchedSentence(ArticleEntry Article, string Unit, string Source, string Target, bool Fits, bool IsApproved)
{
    /// <summary>Whether the engine can do it again.</summary>
    public bool CanBeRetranslated => !Fits && !IsApproved;
}
