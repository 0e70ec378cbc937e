using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Languages;

/// <summary>Conjugates English verbs: regular rules, and the irregular verbs in <c>english-verbs.txt</c>. Thread-safe.</summary>
internal static class EnglishConjugation
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Data = SectionedWordList.Read(
        typeof(EnglishConjugation).Assembly,
        "english-verbs.txt"
    );

    private static readonly FrozenDictionary<string, string[]> Irregular = Data["irregular"]
        .Select(verb => verb.Split('='))
        .ToFrozenDictionary(verb => verb[0], verb => verb[1].Split('|'), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> IrregularPasts = Irregular
        .Values.SelectMany(forms => forms)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word looks like the past tense of a verb: it ends in <c>-ed</c> or is a known irregular form.</summary>
    public static bool IsPast(string word) =>
        (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) || IrregularPasts.Contains(word);

    /// <summary>Returns the past tense and the past participle of a verb.</summary>
    public static (string Past, string Participle) GetPast(string verb) =>
        Irregular.TryGetValue(verb, out var forms) ? (forms[0], forms[^1]) : (Inflect(verb, "ed"), Inflect(verb, "ed"));

    /// <summary>Returns the -ing form of a verb.</summary>
    public static string GetGerund(string verb) => Inflect(verb, "ing");

    /// <summary>Returns all forms of a verb: base, third person, past, participle, -ing.</summary>
    public static IEnumerable<string> GetForms(string verb)
    {
        var (past, participle) = GetPast(verb);
        return [verb, EnglishInflection.Pluralize(verb), past, participle, GetGerund(verb)];
    }

    private static string Inflect(string verb, string ending)
    {
        var isPast = ending == "ed";
        return verb switch
        {
            [.., 'i', 'e'] when !isPast => verb[..^2] + "ying",
            [.., 'e' or 'o' or 'y', 'e'] when !isPast => verb + ending,
            [.., 'e'] => verb[..^1] + ending,
            [.., 'i', 'c'] => verb + "k" + ending,
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] when isPast => verb[..^1] + "ied",
            _ when DoublesLastConsonant(verb) => verb + verb[^1] + ending,
            _ => verb + ending,
        };
    }

    private static bool DoublesLastConsonant(string verb) =>
        Data["doubling"].Contains(verb)
        || (
            verb is [.., var before, var vowel, var last]
            && IsVowel(vowel)
            && !IsVowel(before)
            && !IsVowel(last)
            && last is not ('w' or 'x' or 'y')
            && verb.Count(IsVowel) == 1
        )
        || (verb.Length == 4 && verb.StartsWith("qu", StringComparison.Ordinal));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
