using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Pipeline;

public class ApprovedTermsTests
{
    private static readonly TermEntry Council = Entry("Dewan Keamanan", "Security Council");

    [Fact]
    public void An_approved_violation_is_waived() =>
        Assert.Equal((TermOutcomeKind.Waived, WaiverReason.Approved), GetOutcome(Council, UnitState.Reviewed));

    [Fact]
    public void A_violation_without_approval_stays_violated() =>
        Assert.Equal((TermOutcomeKind.Violated, WaiverReason.None), GetOutcome(Council, UnitState.Translated));

    [Fact]
    public void An_approval_no_longer_counts_after_the_entry_changes() =>
        Assert.Equal(
            (TermOutcomeKind.Violated, WaiverReason.None),
            GetOutcome(Council with { Target = "UN Security Council" }, UnitState.Reviewed)
        );

    /// <summary>The outcome of a sentence whose translation was stored while the term was violated.</summary>
    private static (TermOutcomeKind Kind, WaiverReason Reason) GetOutcome(TermEntry now, UnitState state)
    {
        const string Source = "Dewan Keamanan bersidang.";
        const string Target = "The top UN body met.";
        var before = TermVerifier.Verify(new TermMatcher(Glossary(Council)).Match(Source), Target);
        var unit = TestMemory.HumanUnit(Source, Target) with
        {
            State = state,
            Origin = Origin.Engine,
            Terms = [.. before.Select(TermRecord.From)],
        };
        var prepared = PreparedSegment.FromSentence(Source, new TermMatcher(Glossary(now)).Match(Source));
        var outcome = Assert.Single(
            TranslationUnitFactory.Create(prepared, new SegmentResult.Translated(unit, TranslationRoute.Recalled)).Terms
        );
        return (outcome.Kind, outcome.Reason);
    }
}
