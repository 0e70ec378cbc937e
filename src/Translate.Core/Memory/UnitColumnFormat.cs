using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Formats lists of a unit for their database columns.</summary>
/// <remarks>
/// Terms: one line per term, with tabs between fingerprint, outcome, start and end in the target (empty without a range) and source term.
/// Ranges: <c>start-end</c> separated by spaces, in UTF-16 code units.
/// </remarks>
internal static class UnitColumnFormat
{
    /// <summary>Formats terms. Null stays null.</summary>
    public static string? Format(IReadOnlyList<TermRecord>? terms) =>
        terms is null
            ? null
            : string.Join(
                '\n',
                terms.Select(term =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{term.Fingerprint}\t{term.Kind}\t{term.Target?.Start}\t{term.Target?.End}\t{term.Source}"
                    )
                )
            );

    /// <summary>Parses the result of <see cref="Format(IReadOnlyList{TermRecord})"/>.</summary>
    public static IReadOnlyList<TermRecord> ParseTerms(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        return
        [
            .. text.Split('\n')
                .Select(line =>
                {
                    var fields = line.Split('\t', 5);
                    var target = fields[2].Length == 0 ? (TextRange?)null : new TextRange(ParseNumber(fields[2]), ParseNumber(fields[3]));
                    return new TermRecord(fields[4], fields[0], Enum.Parse<TermOutcomeKind>(fields[1]), target);
                }),
        ];
    }

    /// <summary>Formats ranges. Empty for no ranges.</summary>
    public static string Format(IReadOnlyList<TextRange> ranges) =>
        string.Join(' ', ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.End}")));

    /// <summary>Parses the result of <see cref="Format(IReadOnlyList{TextRange})"/>.</summary>
    public static IReadOnlyList<TextRange> ParseRanges(string text) =>
        text.Length == 0
            ? []
            :
            [
                .. text.Split(' ')
                    .Select(range =>
                    {
                        var dash = range.IndexOf('-', StringComparison.Ordinal);
                        return new TextRange(ParseNumber(range.AsSpan(0, dash)), ParseNumber(range.AsSpan(dash + 1)));
                    }),
            ];

    /// <summary>Parses terms from an untrusted file. Returns false if the text is invalid or a range is outside the target.</summary>
    public static bool TryParseTerms(string text, int targetLength, out IReadOnlyList<TermRecord> terms)
    {
        terms = [];
        try
        {
            terms = ParseTerms(text);
            return terms.All(term => term.Target is not { } range || range.End <= targetLength);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>Parses ranges from an untrusted file. Returns false if the text is invalid or a range is outside the target.</summary>
    public static bool TryParseRanges(string text, int targetLength, out IReadOnlyList<TextRange> ranges)
    {
        ranges = [];
        try
        {
            ranges = ParseRanges(text);
            return ranges.All(range => range.End <= targetLength);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    private static int ParseNumber(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
