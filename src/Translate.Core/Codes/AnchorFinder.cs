using System.Globalization;

namespace Translate.Core.Codes;

/// <summary>Aligns what is the same on both sides: numbers, names, quotation marks and words that both languages borrowed. Then the rest in proportion.</summary>
internal sealed class AnchorFinder(CodeText source, CodeText target, TokenAlignment alignment)
{
    private const float WordWeight = 1;
    private const float MarkWeight = 0.2f;
    private const float LoanWeight = 0.8f;
    private const float GuessWeight = 0.5f;

    /// <summary>A shorter word can begin like another by chance.</summary>
    private const int LoanLength = 5;

    /// <summary>Letters at the start of a loan word that are the same in both languages.</summary>
    private const int LoanStart = 4;

    private readonly bool[] _isTaken = new bool[source.Tokens.Count];

    /// <summary>Whether an English word is an article.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Length <= 3
        && (
            word.Equals("the", StringComparison.OrdinalIgnoreCase)
            || word.Equals("a", StringComparison.OrdinalIgnoreCase)
            || word.Equals("an", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Aligns target tokens that are not aligned yet.</summary>
    /// <param name="interpolate">Whether words that have no anchor are aligned in proportion to their place between anchors.</param>
    public void Fill(bool interpolate)
    {
        for (var t = 0; t < alignment.Count; t++)
        {
            if (alignment.IsAligned(t))
            {
                _isTaken[alignment.GetSource(t)] = true;
            }
        }

        MatchLastMarks();
        Match(GetKey, WordWeight);
        Match(GetLoanKey, LoanWeight);
        if (interpolate)
        {
            Interpolate();
        }
    }

    /// <summary>The mark that ends a sentence ends its translation.</summary>
    private void MatchLastMarks()
    {
        for (
            var (s, t) = (source.Tokens.Count - 1, target.Tokens.Count - 1);
            s >= 0
                && t >= 0
                && !source.Tokens[s].IsWord
                && !target.Tokens[t].IsWord
                && Normalize(source.Get(s)) == Normalize(target.Get(t));
            s--, t--
        )
        {
            Align(t, s, MarkWeight);
        }
    }

    /// <summary>Aligns tokens with equal keys in order, if there are as many on both sides.</summary>
    private void Match(Func<CodeText, int, string?> getKey, float weight)
    {
        var free = new Dictionary<string, (List<int> Sources, List<int> Targets)>(StringComparer.Ordinal);
        for (var s = 0; s < source.Tokens.Count; s++)
        {
            if (!_isTaken[s] && getKey(source, s) is { } key)
            {
                if (!free.TryGetValue(key, out var places))
                {
                    free[key] = places = ([], []);
                }

                places.Sources.Add(s);
            }
        }

        for (var t = 0; t < target.Tokens.Count; t++)
        {
            if (!alignment.IsAligned(t) && getKey(target, t) is { } key && free.TryGetValue(key, out var places))
            {
                places.Targets.Add(t);
            }
        }

        foreach (var (sources, targets) in free.Values)
        {
            if (sources.Count == targets.Count)
            {
                for (var i = 0; i < sources.Count; i++)
                {
                    Align(targets[i], sources[i], source.Tokens[sources[i]].IsWord ? weight : MarkWeight);
                }
            }
        }
    }

    private void Align(int t, int s, float weight)
    {
        if (!alignment.IsAligned(t))
        {
            alignment.Set(t, s, weight);
            _isTaken[s] = true;
        }
    }

    /// <summary>Aligns the free words between two anchors with each other, in order.</summary>
    private void Interpolate()
    {
        var anchors = FindMonotone();
        anchors.Add((source.Tokens.Count, target.Tokens.Count));
        var (lastS, lastT) = (-1, -1);
        foreach (var (s, t) in anchors)
        {
            var sources = Enumerable.Range(lastS + 1, s - lastS - 1).Where(i => !_isTaken[i] && source.Tokens[i].IsWord).ToList();
            var targets = Enumerable
                .Range(lastT + 1, t - lastT - 1)
                .Where(i => !alignment.IsAligned(i) && target.Tokens[i].IsWord && !IsArticle(target.Get(i)))
                .ToList();
            for (var i = 0; i < targets.Count && sources.Count > 0; i++)
            {
                alignment.Set(targets[i], sources[(int)(((2L * i) + 1) * sources.Count / (2L * targets.Count))], GuessWeight);
            }

            (lastS, lastT) = (s, t);
        }
    }

    /// <summary>Returns the longest row of aligned words that is in the same order on both sides.</summary>
    private List<(int Source, int Target)> FindMonotone()
    {
        var targets = Enumerable.Range(0, alignment.Count).Where(alignment.IsAligned).ToList();
        var before = new int[targets.Count];
        var ends = new List<int>();
        for (var i = 0; i < targets.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    alignment.GetSource(targets[ends[middle]]) < alignment.GetSource(targets[i]) ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var row = new List<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            row.Add((alignment.GetSource(targets[i]), targets[i]));
        }

        row.Reverse();
        return row;
    }

    /// <summary>The key of a word is itself; of a number, its digits; of a quotation mark, one form of it.</summary>
    private static string? GetKey(CodeText text, int token)
    {
        var word = text.Get(token);
        if (!text.Tokens[token].IsWord)
        {
            return Normalize(word);
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return string.Concat(word.ToString().Where(char.IsAsciiLetterOrDigit));
        }

        // A capital may come from the start of the sentence, but AS is not "as".
        return word.Length > 2 && !char.IsUpper(word[1]) ? word.ToString().ToLowerInvariant() : word.ToString();
    }

    private static string? GetLoanKey(CodeText text, int token)
    {
        if (
            !text.Tokens[token].IsWord
            || text.Tokens[token].End - text.Tokens[token].Start < LoanLength
            || !char.IsLetter(text.Text[text.Tokens[token].Start])
        )
        {
            return null;
        }

        var start = string.Create(CultureInfo.InvariantCulture, $"{text.Get(token)[..LoanStart]}").ToLowerInvariant();
        return start.Replace('k', 'c').Replace('f', 'p').Replace('y', 'i').Replace('z', 's');
    }

    private static string Normalize(ReadOnlySpan<char> mark) =>
        mark is "“" or "”" or "„" or "«" or "»" ? "\""
        : mark is "‘" or "’" ? "'"
        : mark.ToString();
}
