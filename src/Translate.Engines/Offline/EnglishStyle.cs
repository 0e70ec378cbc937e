using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>English style rules of the engine, from <c>english-style.txt</c>.</summary>
internal static partial class EnglishStyle
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Sections = SectionedWordList.Read(
        typeof(EnglishStyle).Assembly,
        "english-style.txt"
    );

    /// <summary>Whether a proper name takes <c>the</c>: by its last word, case-sensitive (Kim Jong Un is not the UN), or if it contains <c>of</c>, as in <c>the House of Representatives</c>.</summary>
    public static bool TakesArticle(string name) =>
        !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && (
            name is "Middle East"
            || name.Contains(" of ", StringComparison.Ordinal)
            || (Sections["names-with-the"].TryGetValue(LastWord(name), out var known) && known == LastWord(name))
        );

    /// <summary>Indonesian prefixes and their English.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } =
        Sections["adjective-prefixes"]
            .Concat(Sections["noun-prefixes"])
            .Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static FrozenDictionary<string, string> HeadlineVerbs { get; } =
        Sections["headline-verbs"]
            .Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1].Replace('_', ' '), StringComparer.Ordinal);

    /// <summary>Returns the verb that an Indonesian noun or adjective is in a headline: <c>gelar</c>, hold; null for other words.</summary>
    public static string? GetHeadlineVerb(string form) => HeadlineVerbs.GetValueOrDefault(form);

    private static FrozenDictionary<string, string> Toward { get; } =
        Sections["toward"].Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Relational { get; } =
        Sections["relational"]
            .Where(pair => pair.Contains('=', StringComparison.Ordinal))
            .Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static FrozenSet<string> RelationalAdjectives { get; } =
        Sections["relational"]
            .Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns the adjective of a noun that is before another one: economic growth; null if it has none.</summary>
    public static string? GetRelational(string noun) => Relational.GetValueOrDefault(noun);

    /// <summary>Whether an adjective classifies its noun, and so follows the adjective of a place: the North Korean nuclear threat.</summary>
    public static bool IsRelational(string adjective) => RelationalAdjectives.Contains(adjective);

    /// <summary>Whether the noun has other nouns before it as they are: the finance minister.</summary>
    public static bool KeepsNoun(string noun) =>
        LastWord(noun)
            is "minister"
                or "ministry"
                or "department"
                or "faculty"
                or "teacher"
                or "student"
                or "professor"
                or "lecturer"
                or "school"
                or "office"
                or "director"
                or "company"
                or "department"
                or "book"
                or "museum"
                or "lesson"
                or "class";

    /// <summary>Whether a noun with the prefix is a noun still.</summary>
    public static bool IsNounPrefix(string prefix) => Sections["noun-prefixes"].Contains($"{prefix}={Prefixes[prefix]}");

    /// <summary>Whether an adverb is after "be" and "will".</summary>
    public static bool IsMidAdverb(string adverb) =>
        Sections["mid-adverbs"].Contains(adverb.Replace(' ', '_'))
        || adverb.Contains(' ', StringComparison.Ordinal) && adverb.Split(' ').All(Sections["mid-adverbs"].Contains);

    /// <summary>Whether an adverb stays before its adjective.</summary>
    public static bool IsDegree(string adverb) => Sections["degrees"].Contains(adverb.Replace(' ', '_'));

    /// <summary>Whether "of" is between a place in lowercase letters and its name.</summary>
    public static bool TakesOfName(Lexeme place) =>
        !place.HasCapital && place.Term is null && Sections["of-their-name"].Contains(place.English);

    /// <summary>Whether "to" is between a participle and a verb.</summary>
    public static bool IsParticipleWithTo(string participle) => Sections["participles-with-to"].Contains(participle);

    /// <summary>Whether "to" is between a noun and a verb.</summary>
    public static bool IsNounWithTo(string? noun) => noun is not null && Sections["nouns-with-to"].Contains(LastWord(noun));

    /// <summary>Whether "of" is between a noun and a verb: the possibility of losing.</summary>
    public static bool IsNounWithOf(string noun) => Sections["nouns-with-of-ing"].Contains(LastWord(noun));

    /// <summary>Returns the preposition between a word and its aim: an attack on; null if none is listed.</summary>
    public static string? GetToward(string word) => Toward.GetValueOrDefault(LastWord(word));

    /// <summary>Whether "to be" is between an adjective and a passive: difficult to be sold.</summary>
    public static bool TakesInfinitive(string adjective) =>
        LastWord(adjective)
            is "easy"
                or "difficult"
                or "hard"
                or "worthy"
                or "ready"
                or "impossible"
                or "easier"
                or "harder"
                or "interesting";

    /// <summary>Whether a person in the singular owns the noun: the victim's house, but the police station.</summary>
    public static bool IsOwner(Lexeme person) => !Sections["attributive"].Contains(person.English);

    /// <summary>Returns what precedes a number with the noun: "at a depth of". Empty if the noun is not a measure.</summary>
    public static string GetMeasurePhrase(string noun) =>
        Sections["measures-at"].Contains(noun) ? $"at a {noun} of"
        : Sections["measures-with"].Contains(noun) ? $"with a {noun} of"
        : string.Empty;

    /// <summary>Whether a term is a person by its last word.</summary>
    public static bool IsPerson(string term) => Sections["persons"].Contains(LastWord(term));

    /// <summary>Whether people in the field are players, not perpetrators.</summary>
    public static bool IsTrade(string field) => Sections["trades"].Contains(LastWord(field));

    /// <summary>Whether the noun is a law or the like, which is "on" a matter.</summary>
    public static bool IsLaw(string noun) => Sections["laws"].Contains(LastWord(noun));

    /// <summary>Whether a length of time after the noun follows with "of": a sentence of seven years.</summary>
    public static bool IsSentence(string noun) => Sections["sentences"].Contains(LastWord(noun));

    /// <summary>Whether an Indonesian verb and its object are one entry, whose English ends with the object.</summary>
    public static bool HasObject(string form) =>
        form.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && Sections["verbs-with-object"].Contains(form[..blank]);

    /// <summary>Whether a word multiplies the number before it.</summary>
    public static bool IsMagnitude(string word) => Sections["magnitudes"].Contains(word);

    /// <summary>Whether an adjective becomes an adverb after a verb without object.</summary>
    public static bool IsManner(string adjective) => Sections["manner"].Contains(adjective);

    /// <summary>Whether an Indonesian word is "is".</summary>
    public static bool IsCopula(string? form) => form is not null && Sections["copulas"].Contains(form);

    /// <summary>Whether a headline writes an Indonesian word without a capital.</summary>
    public static bool IsSmallInTitle(string form) => Sections["small-in-titles"].Contains(form);

    /// <summary>Whether an Indonesian word is "if".</summary>
    public static bool IsCondition(string? form) => form is not null && Sections["conditions"].Contains(form);

    /// <summary>Whether an Indonesian auxiliary expresses ability or obligation.</summary>
    public static bool IsAbility(string? form) => form is not null && Sections["abilities"].Contains(form);

    /// <summary>Whether an adverb puts a sentence in the future.</summary>
    public static bool IsFuture(string adverb) => Sections["future"].Contains(adverb.Replace(' ', '_'));

    /// <summary>Whether a noun is a unit of measure.</summary>
    public static bool IsMeasure(string noun) => Sections["measures"].Contains(noun);

    /// <summary>Whether a number follows the noun: Article 27.</summary>
    public static bool IsNumbered(string noun) => Sections["numbered"].Contains(noun);

    /// <summary>Whether a year is written before the noun: the 2024 season, but Article 1365.</summary>
    public static bool IsDated(string noun) => !IsMeasure(noun) && (!IsNumbered(noun) || Sections["dated"].Contains(noun));

    /// <summary>Whether a name follows the noun: the film Laskar Pelangi.</summary>
    public static bool IsNamed(string noun) => Sections["named"].Contains(LastWord(noun));

    /// <summary>Whether the noun comes last in a name, with a capital: Downing Street.</summary>
    public static bool IsPartOfName(string noun) => Sections["last-in-names"].Contains(LastWord(noun));

    /// <summary>Whether an Indonesian noun counts another one: tiga orang saksi.</summary>
    public static bool IsClassifier(string? form) => form is not null && Sections["classifiers"].Contains(form);

    /// <summary>Whether an adjective is a superlative.</summary>
    public static bool IsSuperlative(string adjective) =>
        adjective.StartsWith("most ", StringComparison.Ordinal)
        || adjective.Contains("-most ", StringComparison.Ordinal)
        || adjective is "best" or "worst"
        || (
            adjective.Length > 5 && adjective.EndsWith("est", StringComparison.Ordinal) && !Sections["not-superlative"].Contains(adjective)
        );

    /// <summary>Whether a verb is of motion or posture, so that a verb after it takes -ing: came running.</summary>
    public static bool IsMotion(string verb) => Sections["motion"].Contains(verb);

    /// <summary>Whether a verb gives its object a role: propose three sites as world heritage.</summary>
    public static bool IsNaming(string verb) => Sections["naming"].Contains(verb);

    /// <summary>Whether the noun of a person is mostly that of a company: the producer closed its factory.</summary>
    public static bool IsFirm(string noun) => Sections["firms"].Contains(LastWord(noun));

    /// <summary>Whether something is done with the thing: with a knife.</summary>
    public static bool IsInstrument(string thing) => Sections["instruments"].Contains(LastWord(thing));

    /// <summary>Whether what is still done is not finished: still being investigated.</summary>
    public static bool IsProcess(string participle) => Sections["processes"].Contains(participle.Split(' ')[0]);

    /// <summary>Whether a verb directly after this one takes -ing: stop singing, focus on caring.</summary>
    public static bool TakesGerund(string verb) =>
        Sections["gerund-after"].Contains(verb.Replace(' ', '_'))
        || LastWord(verb) is ("for" or "on" or "from" or "about" or "of") && verb != LastWord(verb);

    /// <summary>Whether an English phrase begins with a determiner of its own: several people.</summary>
    public static bool IsDetermined(string english) => Sections["determiners"].Contains(english.Split(' ')[0]);

    /// <summary>Whether a noun is a direction.</summary>
    public static bool IsDirection(string noun) => Sections["directions"].Contains(noun);

    /// <summary>Whether the name after an Indonesian noun is not translated: <c>Jalan Melati</c>.</summary>
    public static bool KeepsName(string? form) => form is not null && Sections["keeps-name"].Contains(form);

    /// <summary>Whether an Indonesian verb without prefix says who spoke: <c>kata</c>, <c>ujar</c>.</summary>
    public static bool IsAttribution(string? form) => form is not null && Sections["attribution"].Contains(form);

    /// <summary>Whether an Indonesian verb has a prefix, and so is not a command.</summary>
    public static bool IsPrefixed(string form) =>
        !Sections["roots"].Contains(form)
        && (
            form.StartsWith("me", StringComparison.Ordinal)
            || form.StartsWith("ber", StringComparison.Ordinal)
            || form.StartsWith("ter", StringComparison.Ordinal)
            || form.StartsWith("ke", StringComparison.Ordinal)
            || Sections["not-commands"].Contains(form)
        );

    /// <summary>Whether an adverb expresses a habit, so that the sentence is in the present.</summary>
    public static bool IsHabitual(string adverb) => Sections["habitual"].Contains(adverb);

    /// <summary>Whether no owner can follow the determiner: a friend of his, not "a his friend".</summary>
    public static bool ExcludesOwner(string determiner) => Sections["before-no-owner"].Contains(determiner.Replace(' ', '_'));

    /// <summary>Whether the subject may follow the verb: terjadi kebakaran.</summary>
    public static bool IsInverted(string verb) => Sections["inverted"].Contains(verb);

    /// <summary>Whether a title is capitalized before a name.</summary>
    public static bool IsFormalTitle(string title) => Sections["formal-titles"].Contains(LastWord(title));

    /// <summary>Whether a title is capitalized between its body and a name: Bulog President Director Surya Adinata.</summary>
    public static bool IsOffice(string title) => Sections["offices"].Contains(LastWord(title));

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
