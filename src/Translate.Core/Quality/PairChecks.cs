using Translate.Core.Bitexts;
using Translate.Core.Quality.Claims;
using Translate.Core.Quality.Names;
using Translate.Core.Quality.Texts;
using Translate.Core.Quality.Wording;

namespace Translate.Core.Quality;

/// <summary>Runs the checks of this program that compare a source with its target. Reads each pair once for all of them.</summary>
internal sealed class PairChecks : IUnitCheck
{
    private static readonly IReadOnlyList<IPairCheck> Checks =
    [
        new ClaimCheck(),
        new ScoreCheck(),
        new AddressCheck(),
        new NegationCheck(),
        new NameCheck(),
        new QuotationCheck(),
        new SpeakerCheck(),
        new UntranslatedCheck(),
        new LengthCheck(),
        new FormCheck(),
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        var findings = new List<Finding>();
        var pair = CheckedPair.Read(unit);
        foreach (var check in Checks)
        {
            check.Check(pair, findings);
        }

        return findings;
    }
}
