using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports numbers of the source that the target does not have, by their value: <c>1.000,5</c> is <c>1,000.5</c>.</summary>
/// <remarks>
/// A date in figures such as <c>(14/9)</c> must have its day; its month may have become a word. A clock time may be
/// written with a point or a colon. A number that the target writes as a word (up to twelve) counts as there.
/// </remarks>
public sealed partial class NumberCheck : IUnitCheck
{
    private static readonly string[] SmallNumbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit) => FindMissing(unit.Source, unit.Target)
        .Select(range => new Finding(FindingIds.NumberMissing, Severity.Warning, $"the number {range.In(unit.Source)} is not in the translation", range));

    /// <summary>The places of the source's numbers that the target does not have.</summary>
    internal static IEnumerable<TextRange> FindMissing(string source, string target)
    {
        var found = Figures().Matches(target).Select(match => EnglishValue(match.Value)).ToList();
        return SourceNumbers(source).Where(number => !found.Remove(number.Value) && !IsWritten(number.Value, target)).Select(number => number.Range);
    }

    private static IEnumerable<(string Value, TextRange Range)> SourceNumbers(string source)
    {
        var months = Date().Matches(source).Select(date => date.Groups["month"].Index).ToHashSet();
        return Figures().Matches(source)
            .Where(match => !months.Contains(match.Index))
            .Select(match => (IndonesianValue(match.Value), new TextRange(match.Index, match.Index + match.Length)));
    }

    /// <summary>The value in one spelling: digits, and a point before decimals.</summary>
    private static string IndonesianValue(string figures) =>
        Grouped().IsMatch(figures) ? figures.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.') : figures.Replace(',', '.').Replace(':', '.');

    private static string EnglishValue(string figures) =>
        figures.Replace(",", string.Empty, StringComparison.Ordinal).Replace(':', '.');

    private static bool IsWritten(string value, string target) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < SmallNumbers.Length
        && Token.Tokenize(target).Exists(word => word.In(target).Equals(SmallNumbers[number], StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\((?<day>\d{1,2})/(?<month>\d{1,2})(/\d{2,4})?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
