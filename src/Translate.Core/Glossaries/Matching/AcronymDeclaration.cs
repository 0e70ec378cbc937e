using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Reads where a text introduces an acronym: <c>(MK)</c>, <c>("MK")</c>, <c>[MK]</c>, <c>(selanjutnya disebut MK)</c>, <c>yang disingkat MK</c>, <c>atau MK</c>, <c>alias MK</c>.</summary>
internal static class AcronymDeclaration
{
    /// <summary>An introduction of more words is a remark.</summary>
    private const int MaxWords = 10;

    /// <summary>The characters between a term and its acronym, <c>, yang selanjutnya </c>, are fewer.</summary>
    private const int MaxIntroduction = 40;

    /// <summary>More words back is another phrase.</summary>
    private const int MaxDistance = 8;

    /// <summary>So many words are not longer.</summary>
    private const int MaxCharacters = 160;

    private const string Or = "atau";
    private const string Alias = "alias";

    /// <summary>Verbs after which an acronym in capitals comes.</summary>
    private static readonly string[] Verbs = ["disingkat", "disebut", "dikenal", "dinamai", "dinamakan", "diakronimkan", "berakronim"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LongOpenings = Verbs
        .Concat(MatchingWords.Initials.Set)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens with which a declaration can begin.</summary>
    public static IReadOnlyList<string> Openings { get; } = ["(", "[", Or, Alias, .. Verbs, .. MatchingWords.Initials.Set];

    /// <summary>Whether a declaration can begin with the word.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) =>
        word.Length switch
        {
            1 => word[0] is '(' or '[',
            4 => word is Or,
            5 => word is Alias,
            7 or 9 or 10 or 12 when word[0] is 'd' or 'b' or 'i' => LongOpenings.Contains(word),
            _ => false,
        };

    /// <summary>Whether a text can have a declaration after its term.</summary>
    public static bool MayHave(string text) =>
        text.AsSpan().ContainsAny("([")
        || Array.Exists(Verbs, verb => text.Contains(verb, StringComparison.Ordinal))
        || HasCapitalsAfter(text, " " + Or + " ")
        || HasCapitalsAfter(text, " " + Alias + " ");

    private static bool HasCapitalsAfter(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
        )
        {
            if (at + word.Length + 1 < text.Length && char.IsUpper(text[at + word.Length]) && char.IsUpper(text[at + word.Length + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a declaration that begins with the reader's token, and moves the reader to its last token.</summary>
    public static bool TryRead(string text, ref Tokenizer reader, out string acronym)
    {
        acronym = string.Empty;
        var close = reader.Current.In(text) switch
        {
            "(" => ")",
            "[" => "]",
            _ => string.Empty,
        };
        if (close.Length > 0 && TryReadWithName(text, ref reader, close, out acronym))
        {
            return true;
        }

        var at = reader;
        var end = reader;
        for (var count = 0; count < MaxWords && at.TryRead(); count++)
        {
            var word = at.Current.In(text);
            if (acronym.Length > 0)
            {
                if (close.Length == 0 || word.SequenceEqual(close))
                {
                    reader = close.Length == 0 ? end : at;
                    return true;
                }

                if (!IsQuote(word) && word is not "RI")
                {
                    return false;
                }
            }
            else if (!IsQuote(word) && !MatchingWords.Introductions.Contains(word))
            {
                if (!Acronym.LooksLikeOne(word))
                {
                    return false;
                }

                acronym = word.ToString();
            }

            end = at;
        }

        reader = end;
        return acronym.Length > 0 && close.Length == 0;
    }

    /// <summary>Reads brackets with the acronym and the name in another language: <c>(International Monetary Fund/IMF)</c>, <c>(IMF, International Monetary Fund)</c>.</summary>
    private static bool TryReadWithName(string text, ref Tokenizer reader, string close, out string acronym)
    {
        acronym = string.Empty;
        var inside = text.AsSpan(reader.Current.Range.End);
        if (inside.Length == 0 || !char.IsUpper(inside[0]))
        {
            return false;
        }

        var end = inside.IndexOf(close, StringComparison.Ordinal);
        if (end < 0 || end > MaxCharacters || !inside[..end].ContainsAny(',', '/'))
        {
            return false;
        }

        var at = reader;
        var words = new List<string>();
        while (words.Count <= MaxWords && at.TryRead() && !at.Current.In(text).SequenceEqual(close))
        {
            words.Add(at.Current.In(text).ToString());
        }

        var name = words switch
        {
            [.., "/" or ",", var last] when IsInCapitals(last) => (Words: words[..^2], Acronym: last),
            [var first, "/" or ",", ..] when IsInCapitals(first) => (Words: words[2..], Acronym: first),
            _ => (Words: new List<string>(), Acronym: string.Empty),
        };
        if (
            name.Words.Count < 2
            || !name.Words.TrueForAll(word => char.IsUpper(word[0]) || MatchingWords.Skipped.Contains(word))
            || !at.Current.In(text).SequenceEqual(close)
        )
        {
            return false;
        }

        acronym = name.Acronym;
        reader = at;
        return true;
    }

    /// <summary>Whether a word has only capitals, and two at least.</summary>
    public static bool IsInCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    /// <summary>Determines what a declared acronym means.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="end">Where the declaration begins, after the words that it abbreviates.</param>
    /// <param name="acronym">The acronym.</param>
    /// <param name="before">The occurrences before it.</param>
    /// <param name="known">The entry that the acronym means elsewhere; null if it means none.</param>
    /// <param name="meaning">The entry that it means here; null if it means something that is not in the glossary.</param>
    /// <returns>False if the place does not say what the acronym means.</returns>
    public static bool TryResolve(
        string text,
        int end,
        string acronym,
        IReadOnlyList<TermOccurrence> before,
        TermEntry? known,
        out TermEntry? meaning
    )
    {
        meaning = null;
        var last = before.Count > 0 ? before[^1] : null;
        if (known is null && (last is null || end - last.Range.End > MaxIntroduction))
        {
            // The acronym is not a term, and no term is near that it could abbreviate.
            return false;
        }

        if (last is not null && text.AsSpan(last.Range.End, end - last.Range.End).IsWhiteSpace() && Means(acronym, last.Entry, known))
        {
            meaning = last.Entry;
            return true;
        }

        var words = GetWordsBefore(text, last?.Range.End ?? 0, end);
        if (words.Count == 0)
        {
            return false;
        }

        if (last?.Range.End == words[^1].Range.End && Means(acronym, last.Entry, known))
        {
            meaning = last.Entry;
            return true;
        }

        var start = Acronym.FindStart(acronym, text, words);
        var phrase = new TextRange(words[Math.Max(start, 0)].Range.Start, words[^1].Range.End);
        if (
            known is not null
            && (
                before.Any(occurrence => occurrence.Entry == known && occurrence.Range.Overlaps(phrase))
                || (start >= 0 && BeginsWithSpelling(phrase.In(text), known))
            )
        )
        {
            meaning = known;
            return true;
        }

        return start >= 0;
    }

    /// <summary>Whether the words are a spelling of the entry, perhaps with more after it: <c>Dewan Perwakilan Rakyat Republik Indonesia</c>.</summary>
    private static bool BeginsWithSpelling(ReadOnlySpan<char> words, TermEntry entry)
    {
        foreach (var spelling in entry.Spellings)
        {
            if (
                words.StartsWith(spelling, StringComparison.OrdinalIgnoreCase)
                && (words.Length == spelling.Length || words[spelling.Length] == ' ')
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the acronym is one of the entry right before it.</summary>
    private static bool Means(string acronym, TermEntry entry, TermEntry? known) =>
        entry == known
        || entry.Source == acronym
        || entry.Aliases.Contains(acronym)
        || entry.Renderings.Contains(acronym)
        || Abbreviates(acronym, entry);

    private static bool Abbreviates(string acronym, TermEntry entry) =>
        entry.Spellings.Any(spelling => Acronym.Abbreviates(acronym, spelling))
        || entry.Renderings.Any(rendering => Acronym.Abbreviates(acronym, rendering));

    /// <summary>The words before a declaration, back to the last mark that ends a phrase. Words that introduce it are left out, unless they are part of the term before.</summary>
    private static List<Token> GetWordsBefore(string text, int termEnd, int end)
    {
        var from = Math.Max(0, end - MaxCharacters);
        var words = Token
            .Tokenize(text[from..end])
            .ConvertAll(word => word with { Range = new TextRange(word.Range.Start + from, word.Range.End + from) });
        while (
            words.Count > 0
            && words[^1].Range.Start >= termEnd
            && (words[^1].In(text) is "," or "—" or "–" or "-" || MatchingWords.Introductions.Contains(words[^1].In(text)))
        )
        {
            words.RemoveAt(words.Count - 1);
        }

        var first = words.FindLastIndex(word => word.IsMark && word.In(text) is not (",")) + 1;
        return words[Math.Max(first, words.Count - MaxDistance)..];
    }

    private static bool IsQuote(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "'" or "‘" or "’" or "«" or "»";
}
