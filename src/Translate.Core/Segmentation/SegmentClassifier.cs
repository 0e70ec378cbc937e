using System.Text.RegularExpressions;
using Translate.Core.Languages;

namespace Translate.Core.Segmentation;

/// <summary>
/// Separates Indonesian sentences from boilerplate, credits and other languages. In doubt, chooses Indonesian: leaving a sentence untranslated
/// is worse than translating it needlessly. Thread-safe.
/// </summary>
internal sealed partial class SegmentClassifier
{
    private readonly BoilerplateMatcher _boilerplate = BoilerplateMatcher.CreateDefault();
    private readonly CreditFinder _credits = CreditFinder.CreateDefault();
    private readonly LanguageIdentifier _languages = LanguageIdentifier.CreateDefault();

    private SegmentClassifier() { }

    /// <summary>Creates a classifier with the built-in word lists.</summary>
    public static SegmentClassifier CreateDefault() => new();

    /// <summary>Classifies one segment.</summary>
    public SegmentKind Classify(string segment) => Examine(segment).Kind;

    /// <summary>Whether a block is boilerplate as a whole, even if it has several sentences: <c>Baca juga: Apa Itu Inflasi? Ini Penjelasannya</c>.</summary>
    public bool IsBoilerplate(string block) => _boilerplate.IsMatch(block);

    /// <summary>Classifies one segment, and names its language if that is not Indonesian.</summary>
    public (SegmentKind Kind, string? Language) Examine(string segment)
    {
        if (_credits.IsCredit(segment))
        {
            return (SegmentKind.Credit, null);
        }

        if (_boilerplate.IsMatch(segment))
        {
            return (SegmentKind.Boilerplate, null);
        }

        if (FigureText.Read(segment) is { } figures && figures.English != segment)
        {
            return (SegmentKind.Figures, null);
        }

        var (words, language) = _languages.Identify(segment);
        return words == 0 || Address().IsMatch(segment) ? (SegmentKind.Wordless, null)
            : language is null ? (SegmentKind.Indonesian, null)
            : (SegmentKind.Foreign, language);
    }

    // The lookahead prevents backtracking, however long the word is.
    [GeneratedRegex(@"^(?:(?:https?://|www\.)\S+|(?=\S+$).[^@]*@.[^.]*\..+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
