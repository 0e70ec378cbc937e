using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>One place of a sentence that may be a term.</summary>
/// <param name="Key">Its words in lowercase letters without a clitic at the end, parted by a space; the same for every place of the term.</param>
/// <param name="Range">Its range, without a clitic at the end.</param>
/// <param name="Kind">What sort of string it is.</param>
/// <param name="ShowsSpelling">Whether its capitals say something: not in a headline, and not at the start of a sentence.</param>
/// <param name="IsWhole">Whether no noun or modifier is next to it that would make it a part of a longer phrase.</param>
/// <param name="Acronym">The acronym in brackets after it; empty if absent.</param>
internal sealed record TermCandidate(
    string Key,
    TextRange Range,
    CandidateKind Kind,
    bool ShowsSpelling,
    bool IsWhole,
    string Acronym = ""
);
