namespace Translate.GlossaryTools.Suggestion;

/// <summary>How much a candidate looks like a term.</summary>
/// <remarks>
/// The base is its frequency outside longer candidates (<see cref="CValue"/>), weighted by its spread over articles: the geometric mean
/// of frequency and articles. Then counts what sort of string it is: how rare its words are in general and how much they belong together
/// for a compound, how much more frequent it is here than in general for a single word.
/// </remarks>
internal sealed class TermScore(PhraseWords phrases, WordCounts words)
{
    private const double PerMillion = 1_000_000;

    /// <summary>A declared acronym is nearly a proof, even if it is seen once.</summary>
    private const double DeclaredWeight = 3;

    /// <summary>Capitalised words that the reference lacks are mostly the names of companies and people.</summary>
    private const double UnknownWeight = 0.5;
    private const double InstitutionWeight = 1.5;
    private const int ShortName = 2;
    private const double NameWeight = 1;
    private const double AcronymWeight = 0.6;
    private const double CompoundWeight = 2;
    private const double CommonHeadWeight = 0.5;

    /// <summary>The share of a compound's score for the rarity of its words; the rest is for how much they belong together.</summary>
    private const double RarityShare = 0.6;

    /// <summary>Words that are seldom together may be so by chance.</summary>
    private const int SureFrequency = 4;

    /// <summary>The share of the score that is left if it is always part of a longer phrase.</summary>
    private const double PartShare = 0.2;

    /// <summary>A compound of words that are no rarer has no score; one of words of <see cref="ReferenceWords.RareFrequency"/> has all.</summary>
    private const double CommonFrequency = 1000;

    /// <summary>A single word that is less often as frequent as in general is not a suggestion.</summary>
    private const double MinKeyness = 30;

    /// <summary>Fewer words do not show what is frequent.</summary>
    private const int MinTotal = 5000;
    private const double WordWeight = 0.25;
    private const int MinWordFrequency = 3;

    /// <summary>Returns the score; zero or less if the candidate is not a term.</summary>
    /// <param name="key">The words of the candidate.</param>
    /// <param name="statistics">What is known of it.</param>
    /// <param name="nested">How often it occurs inside longer candidates, on average over these.</param>
    public double Get(string key, CandidateStatistics statistics, double nested)
    {
        var free = statistics.Frequency - nested;
        var spread = Math.Sqrt(Math.Max(0, free + statistics.AcronymUses) * statistics.Documents);
        if (statistics.Acronym.Length > 0)
        {
            return (1 + spread) * (IsKnown(key) || char.IsLower(statistics.Surface[0]) ? DeclaredWeight : UnknownWeight);
        }

        return spread
            * statistics.Kind switch
            {
                CandidateKind.Institution => statistics.Whole == 0
                    ? 0
                    : InstitutionWeight * GetWholeShare(statistics) * GetLengthWeight(key),
                CandidateKind.Name => NameWeight,
                CandidateKind.Acronym => statistics is { Frequency: >= MinWordFrequency, Documents: > 1 } ? AcronymWeight : 0,
                CandidateKind.Word => GetWordWeight(key, statistics) * GetWholeShare(statistics),
                _ => GetCompoundWeight(key, statistics),
            };
    }

    private static double GetWholeShare(CandidateStatistics statistics) =>
        PartShare + ((1 - PartShare) * statistics.Whole / statistics.Frequency);

    /// <summary>A longer name says more: <c>Badan Gizi Nasional</c> beside <c>Badan Usaha</c>.</summary>
    private static double GetLengthWeight(string key) => Math.Log2(key.Count(c => c == ' ') + 2) / Math.Log2(ShortName + 1);

    private bool IsKnown(string key)
    {
        var parts = key.Split(' ');
        return phrases.IsInstitution(parts[0])
            || Array.Exists(parts, phrases.IsForeign)
            || parts.Count(word => phrases.Reference.GetClass(word) != ReferenceClass.Unknown) * 2 >= parts.Length;
    }

    private double GetWordWeight(string word, CandidateStatistics statistics)
    {
        var keyness = statistics.Frequency * PerMillion / Math.Max(MinTotal, words.Total) / phrases.Reference.GetFrequency(word);
        return statistics.Frequency < MinWordFrequency || keyness < MinKeyness ? 0 : WordWeight * Math.Log10(keyness);
    }

    private double GetCompoundWeight(string key, CandidateStatistics statistics)
    {
        var parts = key.Split(' ');
        var rarity = parts.Average(word => Math.Log(CommonFrequency / phrases.Reference.GetFrequency(word)) / Math.Log(CommonFrequency));
        var bond = statistics.Frequency / Math.Sqrt((double)words.Get(parts[0]) * words.Get(parts[^1]));
        var evidence =
            (RarityShare * rarity) + ((1 - RarityShare) * Math.Min(1, bond) * Math.Min(1, (double)statistics.Frequency / SureFrequency));
        var head = phrases.IsCommonHead(parts[0]) ? CommonHeadWeight : 1;
        return CompoundWeight * evidence * head * GetWholeShare(statistics);
    }
}
