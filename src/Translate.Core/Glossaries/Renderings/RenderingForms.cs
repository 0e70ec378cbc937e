using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Other texts that say a rendering: the people and adjective of a country, a currency's sign, an abbreviated number word, an irregular plural.</summary>
internal static class RenderingForms
{
    private static readonly FrozenDictionary<string, string[]> Demonyms = ReadPairs("demonyms.txt", "demonyms");
    private static readonly FrozenSet<string> Peoples = Demonyms
        .SelectMany(pair => pair.Value.Prepend(pair.Key))
        .SelectMany(name => name.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string[]> Adjectives = ReadPairs("related-forms.txt", "adjectives");
    private static readonly FrozenDictionary<string, string[]> Verbs = ReadPairs("related-forms.txt", "verbs");

    /// <summary>Returns the renderings of an entry and their other forms. Inflection is left to <see cref="RenderingMatcher"/>.</summary>
    public static IEnumerable<string> GetAll(TermEntry entry)
    {
        // An article of the target is part of the dictionary form; 'the authorities' is also said without it.
        var bare = WithoutArticle(entry.Target);
        return entry.Renderings.SelectMany(GetAll).Concat(bare.Length < entry.Target.Length ? GetAll(bare) : []);
    }

    /// <summary>Whether the word is the name of a country, its adjective or its people, or a part of one.</summary>
    public static bool IsDemonym(string word) => Peoples.Contains(word);

    /// <summary>Returns the verbs of the nouns among an entry's renderings: <c>quarantine</c> was the noun, <c>were quarantined</c> is a form of the verb.</summary>
    public static IEnumerable<string> GetVerbs(TermEntry entry) =>
        entry.PartOfSpeech == PartOfSpeech.Noun
            ? entry.Renderings.SelectMany(rendering => Verbs.GetValueOrDefault(rendering, [])).Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>Returns the renderings of a country that only identifies a currency: <c>3 juta dolar Australia</c>, "A$3 million".</summary>
    public static IEnumerable<string> GetCurrencies(TermOccurrence occurrence)
    {
        var before = occurrence.Sentence.AsSpan(0, Math.Min(occurrence.Range.Start, occurrence.Sentence.Length)).TrimEnd();
        if (!RenderingWords.Currencies.TryGetValue(before[(before.LastIndexOf(' ') + 1)..].ToString(), out var names))
        {
            return [];
        }

        var ofCountry = names.SelectMany(name =>
            GetAll(occurrence.Entry).SelectMany(country => RenderingWords.Signs.GetValueOrDefault($"{country} {name}", []))
        );
        return names.Where(name => name != "dollar").SelectMany(GetAll).Concat(ofCountry).Distinct(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string[]> ReadPairs(string file, string section) =>
        SectionedWordList
            .Read(typeof(RenderingForms).Assembly, file)[section]
            .Select(line => line.Split('='))
            .ToFrozenDictionary(pair => pair[0].Replace('_', ' '), pair => pair[1].Replace('_', ' ').Split('|'), StringComparer.Ordinal);

    private static IEnumerable<string> GetAll(string rendering)
    {
        IEnumerable<string> forms = [rendering];
        var last = rendering[(rendering.LastIndexOf(' ') + 1)..];
        if (Adjectives.TryGetValue(last, out var adjectives))
        {
            forms = forms.Concat(adjectives.Select(adjective => rendering[..^last.Length] + adjective));
        }

        if (Demonyms.TryGetValue(rendering, out var people))
        {
            forms = forms.Concat(people);
        }

        if (RenderingWords.Signs.TryGetValue(rendering, out var signs) || RenderingWords.Units.TryGetValue(rendering, out signs))
        {
            forms = forms.Concat(signs);
        }

        return EnglishInflection.TryGetIrregularPlurals(rendering, out var plurals) ? forms.Concat(plurals) : forms;
    }

    /// <summary>The rendering without the article at its start: English may have another determiner there.</summary>
    public static string WithoutArticle(string rendering) =>
        rendering.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        && FuzzyWord.Articles.Contains(rendering[..blank])
        && blank + 1 < rendering.Length
            ? rendering[(blank + 1)..]
            : rendering;
}
