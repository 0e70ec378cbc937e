using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports quotations that became narration, narration that became a quotation, another extent, and marks without a partner.</summary>
internal sealed class QuotationCheck : IPairCheck
{
    /// <summary>How much the quoted share of the words may differ.</summary>
    private const double MaxShift = 0.3;

    /// <summary>The same, if the number of quotations differs.</summary>
    private const double MaxShiftWithCount = 0.15;

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var source = QuoteReader.Read(pair.Source);
        var target = QuoteReader.Read(pair.Target, QuoteReader.HasFrame(pair.Source));
        if (target.Open is { } open && source.Open is null)
        {
            // The quotation may begin or end in another sentence.
            if (QuoteReader.IsFramed(pair.Source) && target.Ranges.Count == 0)
            {
                return;
            }

            findings.Add(new Finding(FindingIds.QuoteUnbalanced, Severity.Warning, "a quotation mark has no partner", Target: open));
            return;
        }

        // A quotation can go on in the next sentence.
        if (source.Open is not null || target.Open is not null || source.Ranges.Count + target.Ranges.Count == 0)
        {
            return;
        }

        if (target.Ranges.Count == 0)
        {
            findings.Add(
                new Finding(
                    FindingIds.QuoteChanged,
                    Severity.Warning,
                    "the quotation is not a quotation in the translation",
                    source.Ranges[0]
                )
            );
        }
        else if (source.Ranges.Count == 0)
        {
            findings.Add(new Finding(FindingIds.QuoteChanged, Severity.Warning, "the source has no quotation", Target: target.Ranges[0]));
        }
        else
        {
            var shift = Math.Abs(GetShare(pair.Source, source) - GetShare(pair.Target, target));
            if (shift > (source.Ranges.Count == target.Ranges.Count ? MaxShift : MaxShiftWithCount))
            {
                findings.Add(
                    new Finding(
                        FindingIds.QuoteChanged,
                        Severity.Warning,
                        "the quotation has another extent in the translation",
                        source.Ranges[0],
                        target.Ranges[0]
                    )
                );
            }
        }
    }

    /// <summary>Returns the share of the words that are quoted.</summary>
    private static double GetShare(CheckedText text, Quotes quotes)
    {
        var (quoted, range) = (0, 0);
        foreach (var word in text.Words)
        {
            if (word.Kind == WordKind.Mark)
            {
                continue;
            }

            while (range < quotes.Ranges.Count && quotes.Ranges[range].End <= word.Start)
            {
                range++;
            }

            quoted += range < quotes.Ranges.Count && quotes.Ranges[range].Start <= word.Start ? 1 : 0;
        }

        return quoted / (double)Math.Max(1, text.WordCount);
    }
}
