using System.Buffers;
using System.Text.RegularExpressions;
using Translate.Core.Glossaries;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Analyzes a sentence. Looks for glossary terms first, then figures and addresses, then the longest phrase of the lexicon, then single words.</summary>
/// <param name="lexicon">The words.</param>
/// <param name="names">The names of people.</param>
internal sealed partial class SentenceAnalyzer(Lexicon lexicon, NameList names)
{
    private readonly WordDerivation _derivation = new(lexicon);

    /// <summary>Creates an analyzer that knows no names of people.</summary>
    public SentenceAnalyzer(Lexicon lexicon)
        : this(lexicon, NameList.Empty) { }

    /// <summary>Returns the lexemes in order. They cover the text except white space.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="terms">Its terms, in order.</param>
    /// <param name="isExplained">Whether the lexemes get the names of the rules that read and changed them.</param>
    public List<Lexeme> Analyze(string text, IReadOnlyList<TermOccurrence> terms, bool isExplained = false)
    {
        var words = Token.Tokenize(text);
        var lexemes = new List<Lexeme>(words.Count);
        var nextTerm = 0;
        for (var i = 0; i < words.Count; )
        {
            var start = words[i].Range.Start;
            while (nextTerm < terms.Count && terms[nextTerm].Range.Start < start)
            {
                nextTerm++;
            }

            var limit = nextTerm < terms.Count ? terms[nextTerm].Range.Start : text.Length;
            var (rule, found) = limit == start ? ("glossary-term", [FromTerm(text, terms[nextTerm])]) : Read(text, words, i, limit);
            AddHyphens(lexemes, text, start);
            foreach (var lexeme in found)
            {
                var at = lexeme.Range.Start;
                lexemes.Add(
                    lexeme with
                    {
                        Rules = isExplained ? [rule] : [],
                        Source = lexeme.Range.In(text).ToString(),
                        HasSpaceBefore = at > start || at > 0 && char.IsWhiteSpace(text[at - 1]),
                        HasCapital = char.IsUpper(text[at]),
                        IsFirst = at == start && StartsSentence(lexemes),
                    }
                );
            }

            while (i < words.Count && words[i].Range.Start < found[^1].Range.End)
            {
                i++;
            }
        }

        AddHyphens(lexemes, text, text.Length);
        var joined = JoinNames(lexemes);
        LexemeRules.Apply(joined, isExplained);
        return joined;
    }

    /// <summary>The rules that read a word or phrase, in order; the first that can reads it.</summary>
    private static readonly (string Name, Func<SentenceAnalyzer, string, List<Token>, int, int, Lexeme?> Read)[] Readers =
    [
        ("figure", static (_, text, words, first, _) => TryReadFigures(text, words, first)),
        ("address", static (_, text, words, first, _) => TryReadAddress(text, words, first)),
        ("acronym-in-brackets", static (analyzer, text, words, first, _) => analyzer.TryReadAcronym(text, words[first])),
        ("person", static (analyzer, text, words, first, limit) => analyzer.TryReadPerson(text, words, first, limit)),
        ("lexicon", static (analyzer, text, words, first, limit) => analyzer.TryReadLexiconEntry(text, words, first, limit)),
        ("hyphened-compound", static (analyzer, text, words, first, limit) => analyzer.TryReadCompound(text, words, first, limit)),
    ];

    private (string Rule, IReadOnlyList<Lexeme> Lexemes) Read(string text, List<Token> words, int first, int limit)
    {
        foreach (var (name, read) in Readers)
        {
            if (read(this, text, words, first, limit) is { } lexeme)
            {
                return (name, [lexeme]);
            }
        }

        var word = words[first];
        if (word.IsMark)
        {
            return ("mark", [FromUnknown(text, word)]);
        }

        var isAlone = first + 1 == words.Count || !words[first + 1].IsAfterHyphen;
        var derived =
            isAlone && (first == 0 || text[word.Range.Start - 1] is '"' or '“' || char.IsLower(text[word.Range.Start]))
                ? _derivation.Derive(word.In(text).ToString(), word.Range.Start)
                : (Rule: string.Empty, Lexemes: []);
        return derived.Lexemes is [_, ..] ? derived : ("unknown-word", [FromUnknown(text, word)]);
    }

    private static readonly SearchValues<char> AddressMarks = SearchValues.Create(".@#:");

    private static bool StartsSentence(List<Lexeme> before) =>
        before.Count == 0 || before[^1] is { Class: WordClass.Mark, English: not ("," or "(" or ")" or "/" or "-") };

    /// <summary>Adds hyphens that separate lexemes: <c>2-1</c>, <c>JAKARTA - Presiden</c>.</summary>
    private static void AddHyphens(List<Lexeme> lexemes, string text, int before)
    {
        for (var at = lexemes.Count == 0 ? 0 : lexemes[^1].Range.End; at < before; at++)
        {
            if (text[at] is '-' or '\u2010' or '\u2011')
            {
                lexemes.Add(
                    new Lexeme(WordClass.Mark, "-", new TextRange(at, at + 1))
                    {
                        HasSpaceBefore = at > 0 && char.IsWhiteSpace(text[at - 1]),
                    }
                );
            }
        }
    }

    /// <summary>Joins the parts of a name: <c>Kim</c>, <c>Jong</c>, <c>Un</c>.</summary>
    private static List<Lexeme> JoinNames(List<Lexeme> lexemes)
    {
        var joined = new List<Lexeme>(lexemes.Count);
        for (var i = 0; i < lexemes.Count; )
        {
            var end = i + 1;
            while (
                lexemes[i].Class == WordClass.Name
                && end < lexemes.Count
                && lexemes[end] is { Class: WordClass.Name, HasSpaceBefore: true }
                && lexemes[i].Entry is null == lexemes[end].Entry is null
            )
            {
                end++;
            }

            var parts = lexemes[i..end];
            joined.Add(
                parts.Count == 1
                    ? parts[0]
                    : parts[0] with
                    {
                        Range = new TextRange(parts[0].Range.Start, parts[^1].Range.End),
                        English = string.Join(' ', parts.Select(part => part.English)),
                        HasPossessor = false,
                    }
            );
            i = end;
        }

        return joined;
    }

    private Lexeme FromTerm(string text, TermOccurrence term)
    {
        if (term.Entry.PartOfSpeech == PartOfSpeech.Verb)
        {
            return FromVerbTerm(term.Range.In(text), term);
        }

        var entry = lexicon.Find(term.Entry.Source);
        var target = term.Entry.Target;
        var wordClass = entry?.Class
            is WordClass.Place
                or WordClass.Title
                or WordClass.Numeral
                or WordClass.Adjective
                or WordClass.Verb
                or WordClass.Passive
            ? entry.Class
            : WordClass.Noun;
        return new Lexeme(wordClass, target, term.Range)
        {
            Entry = entry,
            Term = term,
            IsPlural =
                term.IsPlural
                || entry is { Class: WordClass.Noun, Forms: "=" }
                    && entry.English == EnglishInflection.PluralizePhrase(target)
                    && !EnglishStyle.IsSameInPlural(target),
            HasPossessor = term.Clitic == "nya",
        };
    }

    /// <summary>Creates a verb with the rendering of the glossary: passive with di- and ter-, active with any other affix.</summary>
    private static Lexeme FromVerbTerm(ReadOnlySpan<char> found, TermOccurrence term)
    {
        var isPassive =
            found.StartsWith("di", StringComparison.OrdinalIgnoreCase) || found.StartsWith("ter", StringComparison.OrdinalIgnoreCase);
        var entry = new LexiconEntry(term.Entry.Source, isPassive ? WordClass.Passive : WordClass.Verb, term.Entry.Target, string.Empty);
        return new Lexeme(entry.Class, isPassive ? EnglishVerb.From(entry).Participle : entry.English, term.Range)
        {
            Entry = entry,
            Term = term,
        };
    }

    private static Lexeme? TryReadFigures(string text, List<Token> words, int first)
    {
        var start = words[first].Range.Start;
        if (
            !char.IsDigit(text[start])
            && !(text[start] is '(' or 'R' or 'U' or '$' or '€' or '£')
            && !text.AsSpan(start).StartsWith("ke-", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var (english, length) = NumberConverter.Convert(text, start);
        return length > 0 && EndsWithWord(words, first, start + length)
            ? new Lexeme(
                english[0] == '(' ? WordClass.Mark
                    : english.EndsWith('h') || english.EndsWith('d') || english.EndsWith("st", StringComparison.Ordinal) ? WordClass.Ordinal
                    : WordClass.Number,
                english,
                new TextRange(start, start + length)
            )
            : null;
    }

    private static Lexeme? TryReadAddress(string text, List<Token> words, int first)
    {
        var start = words[first].Range.Start;
        var blank = text.AsSpan(start).IndexOf(' ');
        if (text.AsSpan(start, blank < 0 ? text.Length - start : blank).IndexOfAny(AddressMarks) < 0)
        {
            return null;
        }

        return Address().Match(text, start) is { Success: true } address && EndsWithWord(words, first, start + address.Length)
            ? new Lexeme(WordClass.Name, address.Value, new TextRange(start, start + address.Length))
            : null;
    }

    /// <summary>Whether an offset is at the end of a word, so that <c>5G</c> is not read as a number.</summary>
    private static bool EndsWithWord(List<Token> words, int first, int end)
    {
        var last = first;
        while (last + 1 < words.Count && words[last + 1].Range.Start < end)
        {
            last++;
        }

        return words[last].Range.End <= end;
    }

    // The limits come from RFC 1035 and RFC 5321. Without them, a long text without spaces would be read again from each word.
    [GeneratedRegex(
        @"\G(?:(?:\p{Lu}\.){2,}|[SMA]\.\p{Lu}\p{Ll}{0,4}\b\.?|(?:https?://|www\.)[^\s""“”]+|[@#]\w+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{0,253}\w|\w[\w-]{0,62}\.(?:com|id|org|net|go\.id|co\.id)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
