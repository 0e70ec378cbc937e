using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Computes how similar two sources are, and whether the translation of one can stand for the other.</summary>
/// <remarks>
/// The similarity is the share of the words of the longer source that need no edit (see <see cref="SentenceSketch"/>), but no more than the
/// limit of each difference. So 100 % means equal.
/// </remarks>
internal static partial class SourceComparer
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Words = SectionedWordList.Read(
        typeof(SourceComparer).Assembly,
        "meaning-words.txt"
    );

    private static readonly string[] Endings = ["lah", "kah", "nya", "pun"];

    /// <summary>The most that two sources with the difference can have, in percent. They are documented in docs/memory.md.</summary>
    private static readonly (SourceDifferences Difference, int Percent)[] Limits =
    [
        (SourceDifferences.Text, 99),
        (SourceDifferences.Case, 97),
        (SourceDifferences.FinalMark, 95),
        (SourceDifferences.Number, 89),
        (SourceDifferences.Negation, 79),
    ];

    /// <summary>Returns the similarity in percent.</summary>
    public static int Compare(string a, string b) =>
        Limit(SentenceSketch.From(a).ComputeSimilarity(SentenceSketch.From(b)), FindDifferences(a, b));

    /// <summary>Lowers a similarity of words to what the differences allow.</summary>
    public static int Limit(int percent, SourceDifferences differences) =>
        differences == SourceDifferences.None
            ? 100
            : Limits
                .Where(limit => differences.HasFlag(limit.Difference))
                .Aggregate(percent, (least, limit) => Math.Min(least, limit.Percent));

    /// <summary>Whether the translation of one may be used for the other if the user accepts similar sentences: never across a number, a negation, or a question.</summary>
    public static bool CanShareTranslation(SourceDifferences differences) =>
        (differences & (SourceDifferences.Number | SourceDifferences.Negation | SourceDifferences.Question)) == SourceDifferences.None;

    /// <summary>Returns how two sources differ.</summary>
    public static SourceDifferences FindDifferences(string a, string b)
    {
        var (one, other) = (SourceNormalizer.Normalize(a), SourceNormalizer.Normalize(b));
        if (one == other)
        {
            return SourceDifferences.None;
        }

        var (mark, otherMark) = (GetFinalMark(one), GetFinalMark(other));
        var (tokens, otherTokens) = (GetWords(one), GetWords(other));
        var differences = SourceDifferences.Text;
        differences |= HasOtherCase(tokens, otherTokens) ? SourceDifferences.Case : SourceDifferences.None;
        differences |= mark != otherMark ? SourceDifferences.FinalMark : SourceDifferences.None;
        differences |= (mark == '?') != (otherMark == '?') ? SourceDifferences.Question : SourceDifferences.None;
        differences |= !GetNumbers(one, tokens).SequenceEqual(GetNumbers(other, otherTokens), StringComparer.OrdinalIgnoreCase)
            ? SourceDifferences.Number
            : SourceDifferences.None;
        differences |= HasOtherNegation(one, other, tokens, otherTokens) ? SourceDifferences.Negation : SourceDifferences.None;
        return differences;
    }

    private static List<string> GetWords(string text) =>
        [.. Token.Tokenize(text).Where(token => !token.IsMark).Select(token => token.In(text).ToString())];

    /// <summary>Returns the mark at the end, before closing quotation marks and brackets; 0 without one.</summary>
    private static char GetFinalMark(string text)
    {
        var end = text.AsSpan().TrimEnd(" \"')]}");
        return end.Length > 0 && char.IsPunctuation(end[^1]) ? end[^1] : '\0';
    }

    private static bool HasOtherCase(List<string> a, List<string> b) =>
        a.Count == b.Count && a.SequenceEqual(b, StringComparer.OrdinalIgnoreCase) && !a.SequenceEqual(b);

    /// <summary>Returns the numbers in order, in figures with their signs and as words.</summary>
    private static IEnumerable<string> GetNumbers(string text, List<string> words) =>
        Figures()
            .Matches(text)
            .Select(match => (match.Groups["sign"].Value is "" or "+" ? string.Empty : "-") + match.Groups["value"].Value)
            .Concat(words.Where(word => IsListed("number", word)).Select(GetRoot));

    /// <summary>Whether a negation has no counterpart, or moved to another word that both have.</summary>
    private static bool HasOtherNegation(string a, string b, List<string> words, List<string> otherWords)
    {
        var (negated, otherNegated) = (GetNegated(words), GetNegated(otherWords));
        return negated.Count != otherNegated.Count
            || TouchesNegation(a, b)
            || TouchesNegation(b, a)
            || negated
                .Except(otherNegated, StringComparer.OrdinalIgnoreCase)
                .Any(word => otherWords.Contains(word, StringComparer.OrdinalIgnoreCase))
            || otherNegated
                .Except(negated, StringComparer.OrdinalIgnoreCase)
                .Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool TouchesNegation(string text, string other) =>
        WordDifference.Find(text, other).Any(range => GetWords(range.In(text).ToString()).Exists(word => IsListed("negation", word)));

    /// <summary>Returns the word after each negation.</summary>
    private static List<string> GetNegated(List<string> words) =>
        [
            .. words
                .Index()
                .Where(word => IsListed("negation", word.Item))
                .Select(word => word.Index + 1 < words.Count ? words[word.Index + 1] : string.Empty),
        ];

    private static bool IsListed(string section, string word) => Words[section].Contains(word) || Words[section].Contains(GetRoot(word));

    private static string GetRoot(string word) =>
        Array.Find(Endings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            is { } ending
            ? word[..^ending.Length]
            : word;

    // A hyphen is a sign unless something is joined to it in front, as in COVID-19 and 10-12.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?<sign>[-+−–])?\s?(?<value>\p{N}+(?:[.,:/]\p{N}+)*)|(?<value>\p{N}+(?:[.,:/]\p{N}+)*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Figures();
}
