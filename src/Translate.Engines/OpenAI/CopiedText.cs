using System.Text.RegularExpressions;
using Translate.Core.Quality.Wording;

namespace Translate.Engines.OpenAI;

/// <summary>Finds text of a source that a model wrote into the translation because the source says so.</summary>
internal static partial class CopiedText
{
    private const int RunLength = 3;

    /// <summary>A sentence that is hardly longer than its quotation is the quotation.</summary>
    private const double MaxQuoteRatio = 1.3;

    /// <summary>Whether a translation has Indonesian of its source, or a run of words again that the source has once.</summary>
    public static bool IsIn(string source, string target)
    {
        var (words, written) = (GetWords(source), GetWords(target));
        var copied = written.Where(words.ToHashSet().Contains).ToList();

        // English has no Indonesian word of grammar. One other word may be a name.
        return copied.Exists(IndonesianForms.IsGrammar)
            || copied.Count(IndonesianForms.IsIndonesian) > 1
            || CountRepeats(written) > CountRepeats(words);
    }

    /// <summary>Whether a translation is nothing but words that its source quotes, or has such words more often than the source.</summary>
    public static bool IsQuoteOf(string source, string target)
    {
        var visible = HiddenCharacters.Remove(source);
        foreach (var quote in Quoted().Matches(visible).Select(match => match.Groups[1].Value.Trim()))
        {
            var isAll =
                quote.Contains(target.Trim('"', '“', '”', '.', ' '), StringComparison.OrdinalIgnoreCase)
                && visible.Length > quote.Length * MaxQuoteRatio;
            if (isAll || CountOccurrences(target, quote) > CountOccurrences(visible, quote))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOccurrences(string text, string part) => text.Split(part, StringSplitOptions.None).Length - 1;

    private static int CountRepeats(List<string> words)
    {
        var runs = Enumerable
            .Range(0, Math.Max(0, words.Count - RunLength + 1))
            .Select(i => string.Join(' ', words.Skip(i).Take(RunLength)))
            .ToList();
        return runs.Count - runs.Distinct().Count();
    }

    private static List<string> GetWords(string text) =>
        [.. Word().Matches(HiddenCharacters.Remove(text).ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex("[\"“'‘«]([^\"“”'‘’«»]{3,})[\"”'’»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
