using Translate.Core.Languages;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>The phrases that satisfy a term, for an engine that can be made to write one of them.</summary>
internal static class RenderingInflections
{
    /// <summary>Returns the renderings in every inflection that the verifier accepts, the required rendering first. Possessives are left to the engine.</summary>
    public static IReadOnlyList<string> GetAccepted(TermOccurrence occurrence)
    {
        var forms = RenderingForms
            .GetAll(occurrence.Entry)
            .SelectMany(rendering => Inflect(rendering, occurrence))
            .Distinct(StringComparer.Ordinal);
        return [.. forms.Where(form => IsAccepted(form, occurrence))];
    }

    private static IEnumerable<string> Inflect(string rendering, TermOccurrence occurrence)
    {
        if (occurrence.Entry.Keep)
        {
            return [rendering];
        }

        if (occurrence.Entry.PartOfSpeech == PartOfSpeech.Verb)
        {
            var verb = rendering.Split(' ')[0];
            return EnglishConjugation.GetForms(verb).Select(form => form + rendering[verb.Length..]);
        }

        var words = rendering.Split(' ');
        var head = words[EnglishInflection.FindHeadIndex(words)];
        var hasPlural = head.Length > 0 && char.IsLower(head[^1]) && !IsPlural(head) && (occurrence.IsPlural || char.IsLower(head[0]));
        string[] plural = hasPlural ? [EnglishInflection.PluralizePhrase(rendering)] : [];
        return occurrence.IsPlural && hasPlural ? plural : [rendering, .. plural];
    }

    /// <summary>Whether a word is in the plural already: <c>forces</c>, not <c>press</c>.</summary>
    private static bool IsPlural(string word) => word is [.., not ('s' or 'u' or 'i'), 's'];

    private static bool IsAccepted(string form, TermOccurrence occurrence) =>
        TermVerifier.Verify([occurrence], form) is [{ Kind: TermOutcomeKind.Applied, Target: { Start: 0 } place }]
        && place.End == form.Length;
}
