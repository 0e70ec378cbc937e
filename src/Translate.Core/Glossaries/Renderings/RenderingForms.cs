using System.Collections.Frozen;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Other texts that say a rendering: the people and adjective of a country, a currency's sign, an abbreviated number word, an irregular plural.</summary>
internal static class RenderingForms
{
    private static readonly FrozenDictionary<string, string[]> Demonyms = SectionedWordList
        .Read(typeof(RenderingForms).Assembly, "demonyms.txt")["demonyms"]
        .Select(line => line.Split('='))
        .ToFrozenDictionary(pair => pair[0].Replace('_', ' '), pair => pair[1].Replace('_', ' ').Split('|'), StringComparer.Ordinal);

    /// <summary>Returns the renderings of an entry and their other forms. Inflection is left to <see cref="RenderingMatcher"/>.</summary>
    public static IEnumerable<string> GetAll(TermEntry entry)
    {
        // An article of the target is part of the dictionary form; 'the authorities' is also said without it.
        var bare = WithoutArticle(entry.Target);
        return entry.Renderings.SelectMany(GetAll).Concat(bare.Length < entry.Target.Length ? GetAll(bare) : []);
    }

    private static IEnumerable<string> GetAll(string rendering)
    {
        IEnumerable<string> forms = [rendering];
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
