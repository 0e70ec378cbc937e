using System.Globalization;

namespace Translate.Review.Articles;

/// <summary>Why a request is refused, with the values that a person needs to know.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Values">What replaces {0}, {1} and so on in the text.</param>
internal sealed record Refusal(RefusalCode Code, params IReadOnlyList<string> Values)
{
    /// <summary>Returns the reason in English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, GetText(Code), [.. Values]);

    /// <summary>Returns the English text of a reason, with {0} for its first value. The page has the same text.</summary>
    public static string GetText(RefusalCode code) =>
        code switch
        {
            RefusalCode.NeedsReviewer => "Only a reviewer can do this.",
            RefusalCode.ApprovedByReviewer => "A reviewer approved this sentence.",
            RefusalCode.EmptyTarget => "The translation is empty.",
            RefusalCode.CopiedSentence => "This sentence is copied as it is.",
            RefusalCode.NotApproved => "Nobody has approved this sentence.",
            RefusalCode.NothingToUndo => "There is nothing to undo.",
            RefusalCode.DecisionGone => "The decision is gone from the memory.",
            RefusalCode.ChangedElsewhere => "Somebody else changed this sentence.",
            RefusalCode.Outdated => "This sentence has changed. Look at it again.",
            RefusalCode.NoArticle => "There is no such article.",
            RefusalCode.NoSentence => "There is no such sentence.",
            RefusalCode.NoGlossary => "This review has no glossary. Start it with --glossary, or create one with 'translate glossary add'.",
            RefusalCode.TermKnown => "{0} is in the glossary: {1} ({2}).",
            RefusalCode.TooManyPages => "Too many pages are open.",
            RefusalCode.TooLong => "The text is too long.",
            RefusalCode.BadRequest => "The request is not one that the page sends.",
            RefusalCode.Internal => "An internal error ({0}). Nothing was saved.",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no text for this reason."),
        };
}
