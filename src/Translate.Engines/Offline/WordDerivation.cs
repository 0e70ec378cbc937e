using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Derives words that the lexicon lacks from words that it has, by their prefixes and suffixes.</summary>
/// <remarks>
/// The affixes and what they mean: Sneddon, Indonesian: A Comprehensive Grammar, 1.3 to 1.4. A word is only derived from one in the lexicon,
/// so that no meaning is guessed. Immutable, and so thread-safe.
/// </remarks>
internal sealed class WordDerivation
{
    private const int MinStem = 4;

    private static readonly IReadOnlyDictionary<string, string> EnglishPrefixes = EnglishStyle.Prefixes;

    private readonly Lexicon _lexicon;
    private readonly (string Name, Func<string, TextRange, IReadOnlyList<Lexeme>?> Derive)[] _rules;

    public WordDerivation(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _rules =
        [
            ("derived-noun-of-action", DeriveAction),
            ("derived-noun-of-agent", DeriveAgent),
            ("derived-noun-of-quality", DeriveQuality),
            ("derived-with-prefix", DerivePrefixed),
            ("derived-as-equal", DeriveEqual),
            ("derived-having", DeriveHaving),
            ("derived-joined-preposition", DerivePreposition),
        ];
    }

    /// <summary>Returns the lexemes of a word, with the rule that found them. Empty if no rule can.</summary>
    /// <param name="word">The word as the source has it.</param>
    /// <param name="start">Where it starts in the source.</param>
    public (string Rule, IReadOnlyList<Lexeme> Lexemes) Derive(string word, int start)
    {
        if (word.Length <= MinStem || !word.All(char.IsLetter))
        {
            return (string.Empty, []);
        }

        var lower = word.ToLowerInvariant();
        foreach (var (name, derive) in _rules)
        {
            if (derive(lower, new TextRange(start, start + word.Length)) is { } lexemes)
            {
                return (name, lexemes);
            }
        }

        return
            lower.EndsWith("nya", StringComparison.Ordinal)
            && Derive(word[..^3], start) is { Lexemes: [.., var last] found } derived
            && last.Class == WordClass.Noun
            ? (
                derived.Rule,
                [.. found.SkipLast(1), last with { HasPossessor = true, Range = new TextRange(last.Range.Start, start + word.Length) }]
            )
            : (string.Empty, []);
    }

    /// <summary><c>pengapalan</c>: shipping, from <c>mengapalkan</c>.</summary>
    private Lexeme[]? DeriveAction(string word, TextRange range) =>
        word is ['p', 'e', .. var stem, 'a', 'n'] && FindVerb("me" + stem) is { } verb
            ? [Noun(EnglishVerb.From(verb).Gerund, "-", verb, range)]
            : null;

    /// <summary><c>pengekspor</c>: exporter, from <c>mengekspor</c>.</summary>
    private Lexeme[]? DeriveAgent(string word, TextRange range) =>
        word is ['p', 'e', .. var stem]
        && !word.EndsWith("an", StringComparison.Ordinal)
        && FindVerb("me" + stem) is { } verb
        && !verb.English.Contains(' ', StringComparison.Ordinal)
            ? [Noun(EnglishVerb.From(verb).Gerund[..^"ing".Length] + "er", string.Empty, verb, range)]
            : null;

    /// <summary><c>kehandalan</c>: reliableness, from <c>andal</c>.</summary>
    private Lexeme[]? DeriveQuality(string word, TextRange range) =>
        word is ['k', 'e', .. var stem, 'a', 'n']
        && stem.Length >= MinStem
        && _lexicon.Find(stem) is { Class: WordClass.Adjective, English: var english } adjective
        && !english.Contains(' ', StringComparison.Ordinal)
            ? [Noun((english is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? english[..^1] + "i" : english) + "ness", "-", adjective, range)]
            : null;

    /// <summary><c>antimerokok</c>, <c>antardepartemen</c>: anti-smoking, inter-department.</summary>
    private Lexeme[]? DerivePrefixed(string word, TextRange range)
    {
        foreach (var (prefix, english) in EnglishPrefixes)
        {
            if (
                word.StartsWith(prefix, StringComparison.Ordinal)
                && word.Length - prefix.Length >= MinStem
                && _lexicon.Find(word[prefix.Length..])
                    is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Verb, English.Length: > 0 } stem
            )
            {
                var rest = stem.Class == WordClass.Verb ? EnglishVerb.From(stem).Gerund : stem.English;
                var isNoun = stem.Class == WordClass.Noun && EnglishStyle.IsNounPrefix(prefix);
                return [Create(isNoun ? WordClass.Noun : WordClass.Adjective, english + rest.Replace(' ', '-'), string.Empty, stem, range)];
            }
        }

        return null;
    }

    /// <summary><c>serumit</c>: as complicated as.</summary>
    private Lexeme[]? DeriveEqual(string word, TextRange range) =>
        word is ['s', 'e', .. var stem] && stem.Length >= MinStem && _lexicon.Find(stem) is { Class: WordClass.Adjective } adjective
            ? [Create(WordClass.Preposition, $"as {adjective.English} as", string.Empty, adjective, range)]
            : null;

    /// <summary><c>bertarif</c>: with a rate.</summary>
    private Lexeme[]? DeriveHaving(string word, TextRange range) =>
        word is ['b', 'e', 'r', .. var stem] && stem.Length >= MinStem && _lexicon.Find(stem) is { Class: WordClass.Noun } noun
            ? Split("with", "ber".Length, noun, range)
        : word is ['b', 'e', .. ['r', ..] root] && root.Length > MinStem && _lexicon.Find(root) is { Class: WordClass.Noun } initial
            ? Split("with", "be".Length, initial, range)
        : null;

    /// <summary><c>ditempat</c>: in the place. The space is often left out.</summary>
    private Lexeme[]? DerivePreposition(string word, TextRange range) =>
        word is ['d', 'i', .. var stem] && stem.Length >= MinStem && _lexicon.Find(stem) is { Class: WordClass.Noun } noun
            ? Split("in", "di".Length, noun, range)
            : null;

    /// <summary>Returns the verb of an active form, with any suffix.</summary>
    private LexiconEntry? FindVerb(string active)
    {
        string[] forms = [active + "kan", active, active + "i"];
        return forms.Select(_lexicon.Find).FirstOrDefault(entry => entry is { Class: WordClass.Verb });
    }

    private static Lexeme[] Split(string preposition, int length, LexiconEntry noun, TextRange range) =>
        [
            Create(WordClass.Preposition, preposition, string.Empty, noun, new TextRange(range.Start, range.Start + length)) with
            {
                Entry = null,
            },
            new Lexeme(noun.Class, noun.English, new TextRange(range.Start + length, range.End)) { Entry = noun },
        ];

    private static Lexeme Noun(string english, string forms, LexiconEntry origin, TextRange range) =>
        Create(WordClass.Noun, english, forms, origin, range);

    private static Lexeme Create(WordClass wordClass, string english, string forms, LexiconEntry origin, TextRange range) =>
        new(wordClass, english, range)
        {
            Entry = origin with
            {
                Class = wordClass,
                English = english,
                Forms = forms,
                Features = WordFeatures.None,
                DerivedFrom = origin.Form,
            },
        };
}
