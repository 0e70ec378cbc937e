using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Reads where a text introduces an acronym: <c>(MK)</c>, <c>("MK")</c>, <c>[MK]</c>, <c>(selanjutnya disebut MK)</c>, <c>yang disingkat MK</c>, <c>atau MK</c>, <c>alias MK</c>.</summary>
internal static partial class AcronymDeclaration
{
    /// <summary>An introduction of more words is a remark.</summary>
    private const int MaxWords = 10;

    /// <summary>An acronym before its words has more letters.</summary>
    private const int MinExpanded = 2;

    /// <summary>The characters between a term and its acronym, <c>, yang selanjutnya </c>, are fewer.</summary>
    private const int MaxIntroduction = 40;

    /// <summary>More words back is another phrase.</summary>
    private const int MaxDistance = 8;

    /// <summary>The words that an acronym abbreviates are not longer.</summary>
    private const int MaxCharacters = 160;

    /// <summary>Nouns before the words of an acronym: <c>singkatan dari</c>.</summary>
    private static readonly string[] Abbreviations = ["singkatan", "kependekan", "akronim"];

    private const string Or = "atau";
    private const string Alias = "alias";

    /// <summary>Verbs after which an acronym in capitals comes.</summary>
    private static readonly string[] Verbs = ["disingkat", "disebut", "dikenal", "dinamai", "dinamakan", "diakronimkan", "berakronim"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LongOpenings = Verbs
        .Concat(Abbreviations)
        .Concat(MatchingWords.Initials.Set)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens with which a declaration can begin.</summary>
    public static IReadOnlyList<string> Openings { get; } =
    ["(", "[", Or, Alias, .. Verbs, .. Abbreviations, .. MatchingWords.Initials.Set];

    /// <summary>Whether a declaration can begin with the word.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) =>
        word.Length switch
        {
            1 => word[0] is '(' or '[',
            4 => word is Or,
            5 => word is Alias,
            7 or 9 or 10 or 12 when word[0] is 'd' or 'b' or 'i' or 's' or 'k' or 'a' => LongOpenings.Contains(word),
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

    /// <summary>Reads an acronym before its words: <c>PBB (Pajak Bumi dan Bangunan)</c>, <c>PBB, singkatan dari Pajak Bumi dan Bangunan</c>.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="opening">The opening bracket, or the word for an abbreviation.</param>
    /// <param name="acronym">The acronym.</param>
    /// <param name="words">The words, all of which it abbreviates.</param>
    public static bool TryReadExpansion(string text, Tokenizer opening, out TextRange acronym, out TextRange words)
    {
        var isBracket = opening.Current.In(text) is "(";
        var end = text.AsSpan(0, opening.Current.Range.Start).TrimEnd(isBracket ? " " : " ,").Length;
        var start = end;
        while (start > 0 && char.IsUpper(text[start - 1]))
        {
            start--;
        }

        acronym = new TextRange(start, end);
        words = default;
        return acronym.Length >= MinExpanded
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (
                isBracket
                || (Abbreviations.Contains(opening.Current.In(text).ToString()) && opening.TryRead() && opening.Current.In(text) is "dari")
            )
            && TryReadWords(text, opening, acronym.In(text), isBracket ? ")" : string.Empty, out words);
    }

    /// <summary>Reads words that an acronym abbreviates, up to a token; if that is empty, as many as it takes.</summary>
    private static bool TryReadWords(string text, Tokenizer reader, ReadOnlySpan<char> acronym, string close, out TextRange words)
    {
        words = default;
        var tokens = new List<Token>();
        while (tokens.Count <= MaxWords && reader.TryRead() && !reader.Current.In(text).SequenceEqual(close))
        {
            if (IsQuote(reader.Current.In(text)))
            {
                continue;
            }

            if (reader.Current.IsMark)
            {
                return false;
            }

            tokens.Add(reader.Current);
            if (close.Length == 0 && tokens.Count > 1 && Acronym.FindStart(acronym, text, tokens, mayUseInnerLetters: true) == 0)
            {
                break;
            }
        }

        if (tokens.Count < 2 || Acronym.FindStart(acronym, text, tokens, mayUseInnerLetters: true) != 0)
        {
            return false;
        }

        words = new TextRange(tokens[0].Range.Start, tokens[^1].Range.End);
        return true;
    }

    /// <summary>Whether a word has only capitals, and two at least.</summary>
    public static bool IsInCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static bool IsQuote(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "'" or "‘" or "’" or "«" or "»";
}
