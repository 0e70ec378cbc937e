using System.Buffers;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>Compares the acronyms of each sentence of an article with the sentences before it. Not safe to use from several threads at once.</summary>
/// <param name="rules">The rules.</param>
internal sealed partial class AcronymTracker(AcronymRules rules)
{
    private const int MinLength = 3;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Adds a sentence.</summary>
    /// <returns>What the rules object to.</returns>
    public IReadOnlyList<StyleMatch> Add(string text)
    {
        var found = new List<StyleMatch>();
        var dateline = Dateline().Match(text).Length;
        foreach (Match match in Acronym().Matches(text))
        {
            var acronym = match.Groups["name"].Value;
            var range = new TextRange(match.Groups["name"].Index, match.Groups["name"].Index + acronym.Length);
            if (match.Groups["open"].Success)
            {
                if (!_introduced.Add(acronym) && IsAfterItsName(text, range.Start - 1, acronym))
                {
                    found.Add(
                        new StyleMatch(AcronymRules.Again, $"'{acronym}' was introduced before, so it is enough", range, Replacement: null)
                    );
                }
            }
            else if (
                range.Start >= dateline
                && !IsHeadline(text)
                && !IsInName(text, range)
                && !_introduced.Contains(acronym)
                && IsToBeIntroduced(acronym)
                && _reported.Add(acronym)
            )
            {
                found.Add(
                    rules.Bodies.TryGetValue(acronym, out var name)
                        ? new StyleMatch(
                            AcronymRules.Body,
                            $"Write 'the {name} ({acronym})' at the first mention",
                            range,
                            Replacement: null
                        )
                        : new StyleMatch(
                            AcronymRules.FirstMention,
                            $"Write what '{acronym}' means at the first mention",
                            range,
                            Replacement: null
                        )
                );
            }
        }

        return found;
    }

    private bool IsToBeIntroduced(string acronym) =>
        rules.Bodies.ContainsKey(acronym) || (acronym.Length >= MinLength && IsInCapitals(acronym) && !rules.Known.Contains(acronym));

    private static bool IsInCapitals(string word) =>
        !word.AsSpan().ContainsAnyExceptInRange('A', 'Z') && word.AsSpan().ContainsAnyExcept(RomanDigits);

    private static bool IsHeadline(string text) => !text.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether the word beside it is in capitals too, as in <c>ANTARA FOTO</c>.</summary>
    private static bool IsInName(string text, TextRange word) =>
        NameAfter().IsMatch(text.AsSpan(word.End)) || NameBefore().IsMatch(text.AsSpan(0, word.Start));

    /// <summary>Whether the words before a bracket have the initials of the acronym, or at least as many capitals in a row.</summary>
    private static bool IsAfterItsName(string text, int bracket, string acronym)
    {
        var words = text[..bracket].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Reverse().TakeWhile(word => char.IsUpper(word[0]) || word.Length <= 3).Count(word => char.IsUpper(word[0]))
            >= Math.Min(2, acronym.Length);
    }

    /// <summary>A place and a newspaper in capitals at the start: <c>PADANG, KABAR NUSA —</c>.</summary>
    [GeneratedRegex(@"^[A-Z][A-Z .,/']{2,60}?(?:\([^)]{1,30}\) ?)?[—–-]\s")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^ [A-Z]{4,}\b")]
    private static partial Regex NameAfter();

    [GeneratedRegex(@"\b[A-Z]{4,} $")]
    private static partial Regex NameBefore();

    /// <summary>Words with capitals, such as DPR and Bawaslu; those that do not count are left out later.</summary>
    [GeneratedRegex(@"(?<open>\()?\b(?<name>[A-Z][A-Za-z]{1,11})\b(?![-/][0-9A-Z])(?(open)(?=\)))")]
    private static partial Regex Acronym();
}
