using System.Collections.Frozen;
using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports slips of the pen in the target: a repeated word, two articles, wrong white space, a bracket without a partner, a lowercase letter at the start.</summary>
/// <remarks>What the source has too is as the author wrote it.</remarks>
internal sealed class FormCheck : IPairCheck
{
    /// <summary>Words that English can repeat.</summary>
    private static readonly FrozenSet<string> Repeatable = FrozenSet.ToFrozenSet(
        [
            "had",
            "that",
            "her",
            "no",
            "ha",
            "bye",
            "so",
            "blah",
            "knock",
            "very",
            "really",
            "long",
            "many",
            "much",
            "far",
            "tut",
            "hear",
            "come",
            "go",
            "yes",
            "oh",
            "la",
            "na",
            "boo",
            "hip",
            "bora",
            "pom",
            "cha",
            "can",
            "you",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words that end with a full stop inside a sentence. Shorter ones are not looked at.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["approx", "dept", "govt", "assn", "dist", "prof", "capt", "corp", "incl", "excl", "cont", "misc", "sept", "temp"],
        StringComparer.Ordinal
    );

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        CheckWords(pair, findings);
        CheckSpacing(pair, findings);
        CheckBrackets(pair, findings, '(', ')');
        CheckBrackets(pair, findings, '[', ']');
        CheckCapital(pair, findings);
        CheckLaterCapitals(pair, findings);
    }

    private static void CheckWords(CheckedPair pair, List<Finding> findings)
    {
        var words = pair.Target.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var (before, word) = (words[i - 1], words[i]);
            if (!before.IsWord || !word.IsWord || word.IsGlued)
            {
                continue;
            }

            var range = new TextRange(before.Start, word.End);
            if (string.Equals(before.Key, word.Key, StringComparison.Ordinal))
            {
                if (!Repeatable.Contains(word.Key) && !(before.IsCapital && word.IsCapital) && !IsRepeatedIn(pair.Source, word.Key))
                {
                    findings.Add(new Finding(FindingIds.RepeatedWord, Severity.Warning, $"'{word.Key}' occurs twice", Target: range));
                }
            }
            else if (IsArticle(before) && IsArticle(word) && !word.IsCapital)
            {
                findings.Add(
                    new Finding(
                        FindingIds.DoubledArticle,
                        Severity.Warning,
                        $"'{range.In(pair.Target.Text)}' are two articles",
                        Target: range
                    )
                );
            }
        }
    }

    private static bool IsRepeatedIn(CheckedText text, string key)
    {
        if (!text.Keys.Contains(key))
        {
            return false;
        }

        for (var i = 1; i < text.Words.Count; i++)
        {
            if (text.Words[i - 1].Key == key && text.Words[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArticle(CheckWord word) => word.Key is "a" or "an" or "the";

    private static void CheckSpacing(CheckedPair pair, List<Finding> findings)
    {
        var place = FindSpacing(pair.Target);
        if (place is { } range && FindSpacing(pair.Source) is null)
        {
            findings.Add(new Finding(FindingIds.Spacing, Severity.Warning, "the white space is wrong", Target: range));
        }
    }

    private static TextRange? FindSpacing(CheckedText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            var gap = i == 0 ? 0 : word.Start - text.Words[i - 1].End;
            if (
                gap > 1
                && text.Text.AsSpan(text.Words[i - 1].End, gap).ContainsAnyExcept("\n\r\t")
                && text.Text.AsSpan(text.Words[i - 1].End, gap).Trim(' ').IsEmpty
            )
            {
                return new TextRange(text.Words[i - 1].End, word.Start);
            }

            if (word.Kind == WordKind.Mark && IsWrong(text, i, gap))
            {
                return word.Range;
            }
        }

        return null;
    }

    private static bool IsWrong(CheckedText text, int i, int gap)
    {
        var word = text.Words[i];
        var next = i + 1 < text.Words.Count ? text.Words[i + 1] : default;
        var isNextGlued = next.Key is not null && next.IsGlued;
        switch (word.Key[0])
        {
            case ',' or ';':
                return (gap > 0 && i > 0) || (isNextGlued && next.IsWord);
            case ':' or '!' or '?':
                // Not a smiley, and not a mark that is alone.
                return gap > 0 && i > 0 && !isNextGlued && (word.Key[0] != ':' || text.Words[i - 1].IsWord);
            case '.':
                return (gap > 0 && i > 0 && !isNextGlued)
                    || (
                        isNextGlued
                        && next.IsWord
                        && next.IsCapital
                        && i > 0
                        && text.Words[i - 1] is { IsWord: true, IsGlued: false, IsCapital: false, Key.Length: > 2 }
                        && next.Key!.Length > 1
                    );
            case ')' or ']':
                return gap > 0 && i > 0;
            case '(' or '[':
                return next.Key is not null && !next.IsGlued;
            default:
                return false;
        }
    }

    private static void CheckBrackets(CheckedPair pair, List<Finding> findings, char open, char close)
    {
        var (balance, first) = CountBrackets(pair.Target, open, close);
        if (first is { } place && balance != CountBrackets(pair.Source, open, close).Balance)
        {
            findings.Add(new Finding(FindingIds.Bracket, Severity.Warning, "a bracket has no partner", Target: place));
        }
    }

    /// <summary>Returns how many more opening than closing brackets there are, and the first one without a partner.</summary>
    private static (int Balance, TextRange? First) CountBrackets(CheckedText text, char open, char close)
    {
        var (depth, balance) = (0, 0);
        TextRange? first = null,
            last = null;
        foreach (var word in text.Words)
        {
            if (word.IsMark(open))
            {
                last = depth == 0 ? word.Range : last;
                depth++;
                balance++;
            }
            else if (word.IsMark(close))
            {
                first ??= depth == 0 ? word.Range : null;
                depth = Math.Max(0, depth - 1);
                balance--;
            }
        }

        return (balance, first ?? (depth > 0 ? last : null));
    }

    private static void CheckCapital(CheckedPair pair, List<Finding> findings)
    {
        if (
            FirstLetter(pair.Source) is { IsCapital: true }
            && FirstLetter(pair.Target) is { IsCapital: false, IsWord: true } first
            && IsSmall(pair.Target.Text, first)
            && !pair.Source.Keys.Contains(first.Key)
            && !pair.IsTermInTarget(first.Range)
        )
        {
            findings.Add(new Finding(FindingIds.Capital, Severity.Warning, "the sentence begins with a small letter", Target: first.Range));
        }
    }

    /// <summary>Reports a later sentence that begins with a lowercase letter. The source must have a later sentence too.</summary>
    private static void CheckLaterCapitals(CheckedPair pair, List<Finding> findings)
    {
        if (!FindLaterStarts(pair.Source).Any(start => start.IsCapital))
        {
            return;
        }

        foreach (
            var start in FindLaterStarts(pair.Target)
                .Where(start =>
                    start is { IsCapital: false, IsWord: true }
                    && IsSmall(pair.Target.Text, start)
                    && !pair.Source.Keys.Contains(start.Key)
                    && !pair.IsTermInTarget(start.Range)
                )
                .Take(1)
        )
        {
            findings.Add(new Finding(FindingIds.Capital, Severity.Warning, "the sentence begins with a small letter", Target: start.Range));
        }
    }

    /// <summary>Returns the words after a mark that ends a sentence: not after an abbreviation, an initial or an ellipsis.</summary>
    private static IEnumerable<CheckWord> FindLaterStarts(CheckedText text)
    {
        for (var i = 1; i + 1 < text.Words.Count; i++)
        {
            var (before, mark, next) = (text.Words[i - 1], text.Words[i], text.Words[i + 1]);
            if (
                mark.IsGlued
                && !next.IsGlued
                && before is { IsWord: true, IsCapital: false }
                && (
                    mark.IsMark('?')
                    || mark.IsMark('!')
                    || (mark.IsMark('.') && before is { Key.Length: > 3, IsGlued: false } && !Abbreviations.Contains(before.Key))
                )
            )
            {
                yield return next;
            }
        }
    }

    /// <summary>Whether all letters are small: not iPhone, not al-Qaeda.</summary>
    private static bool IsSmall(string text, CheckWord word) =>
        word.Range.In(text) is var letters
        && !letters.ContainsAnyInRange('A', 'Z')
        && !letters.StartsWith("al")
        && char.IsLower(letters[0]);

    private static CheckWord? FirstLetter(CheckedText text)
    {
        foreach (var word in text.Words)
        {
            if (word.Kind != WordKind.Mark)
            {
                return word;
            }

            if (word.Key[0] is not ('"' or '“' or '‘' or '\'' or '(' or '[' or '«'))
            {
                return null;
            }
        }

        return null;
    }
}
