using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Quality;
using Translate.Core.Translators;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class RepeatedTargetCheckTests
{
    private const string Target = "The service is not available.";

    private static readonly EngineInfo Engine = new("azure", "1", TranslationQuality.Draft, "for tests", []);

    [Fact]
    public void Different_sentences_with_one_translation_are_reported()
    {
        var findings = Check(
            ("Dewan bersidang kemarin.", Target),
            ("Hujan turun.", "It rained in town."),
            ("Presiden membuka konferensi.", Target),
            ("Harga beras naik.", Target.ToUpperInvariant())
        );

        Assert.Equal([0, 2, 3], findings.Select(finding => finding.Unit));
        Assert.All(
            findings,
            finding => Assert.Equal((FindingIds.RepeatedTarget, Severity.Warning), (finding.Finding.Id, finding.Finding.Severity))
        );
    }

    [Fact]
    public void Sentences_that_are_nearly_the_same_may_share_a_translation() =>
        Assert.Empty(
            Check(
                ("Ia tiba di Jakarta.", "He arrived in Jakarta."),
                ("Dia tiba di Jakarta.", "He arrived in Jakarta."),
                ("Ia tiba di Jakarta!", "He arrived in Jakarta.")
            )
        );

    [Fact]
    public void A_short_answer_may_translate_many_sentences() =>
        Assert.Empty(Check(("Ya.", "Yes, sir."), ("Siap.", "Yes, sir."), ("Betul, Pak.", "Yes, sir.")));

    [Fact]
    public void A_fallback_engine_is_reported()
    {
        var unit = Unit("Dewan bersidang.", "The council met.") with
        {
            Route = TranslationRoute.New,
            Engine = new EngineIdentity("offline", "1", TranslationQuality.Gist),
        };
        var own = unit with { Engine = Engine.Identity };
        var recalled = unit with { Route = TranslationRoute.Recalled };

        var found = Assert.Single(new FallbackCheck().Check(CreateBitext([own, unit, recalled])));

        Assert.Equal(
            (1, FindingIds.FallbackEngine, "offline translated this in place of azure, which failed"),
            (found.Unit, found.Finding.Id, found.Finding.Message)
        );
    }

    private static List<DocumentFinding> Check(params (string Source, string Target)[] units) =>
        [.. new RepeatedTargetCheck().Check(CreateBitext([.. units.Select(unit => Unit(unit.Source, unit.Target))]))];

    private static Bitext CreateBitext(IReadOnlyList<TranslationUnit> units) =>
        new(new PlainTextFormat().Parse("teks", new DocumentSource("-", "text", Length: 0)), units, Engine);
}
