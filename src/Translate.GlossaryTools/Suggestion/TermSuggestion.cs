namespace Translate.GlossaryTools.Suggestion;

/// <summary>A term that the articles have and the glossary has not.</summary>
/// <param name="Source">The words, as written inside a sentence if possible.</param>
/// <param name="Acronym">Its acronym where an article declares one, <c>Badan … Daerah (BPBD)</c>; empty if none does.</param>
/// <param name="Score">Its C-value; higher is more like a term.</param>
/// <param name="Frequency">How often it occurs in the articles, its acronym included.</param>
/// <param name="Documents">Articles that have it.</param>
/// <param name="Target">What the engine makes of it; empty if the engine does not know its words.</param>
/// <param name="Contexts">At most three sentences, of different articles if possible.</param>
internal sealed record TermSuggestion(
    string Source,
    string Acronym,
    double Score,
    int Frequency,
    int Documents,
    string Target,
    IReadOnlyList<SuggestionContext> Contexts
);
