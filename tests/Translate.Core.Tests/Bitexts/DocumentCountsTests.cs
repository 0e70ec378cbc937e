using System.Reflection;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.Core.Tests.Bitexts;

public class DocumentCountsTests
{
    private static readonly PropertyInfo[] Counts =
    [
        .. typeof(DocumentCounts)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.PropertyType != typeof(EngineWorkload) && property.PropertyType.IsPrimitive),
    ];

    [Fact]
    public void Every_count_is_added() =>
        Assert.Equal(Enumerable.Range(0, Counts.Length).Select(i => (2L * i) + 101), GetValues(Numbered(1) + Numbered(100)));

    [Fact]
    public void Nothing_added_changes_nothing() => Assert.Equal(Numbered(1), Numbered(1) + default(DocumentCounts));

    [Fact]
    public void Counts_of_compared_engines_are_added_for_each_engine()
    {
        var (a, b) = (TestData.Engine.Identity, TestData.Engine.Identity with { Id = "other" });
        var one = new DocumentCounts
        {
            Compared =
            [
                new EngineCounts(a, new DocumentCounts { Errors = 1 }, 1),
                new EngineCounts(b, new DocumentCounts { Errors = 2 }, 0),
            ],
        };
        Assert.Equal([(2L, 2m), (4, 0)], (one + one).Compared!.Select(item => (item.Counts.Errors, item.Price)));
        Assert.Equal([1L, 2], (one + default(DocumentCounts)).Compared!.Select(item => item.Counts.Errors));
    }

    [Fact]
    public void The_counts_of_a_bitext_match_its_units()
    {
        var term = TestData.Term("DK", "UNSC");
        var unit = TestData.Unit("DK.", "UNSC.");
        var bitext = TestData.Bitext(
            unit with
            {
                Terms = [.. Enum.GetValues<TermOutcomeKind>().Select(kind => TestData.Outcome(term, "DK", "UNSC", kind))],
            },
            unit with
            {
                Origin = Origin.Memory,
                Findings = [new Finding("a", Severity.Warning, "b"), new Finding("a", Severity.Info, "b")],
            },
            unit with
            {
                Origin = Origin.Human,
                Findings = [new Finding("a", Severity.Info, "b")],
            },
            TestData.Untranslated("Satu."),
            unit with
            {
                Origin = Origin.None,
            }
        );
        Assert.Equal(
            new DocumentCounts
            {
                Documents = 1,
                Segments = 5,
                Characters = 17,
                TermsApplied = 1,
                TermsRepaired = 1,
                TermsViolated = 1,
                TermsWaived = 1,
                FromEngine = 1,
                FromMemory = 1,
                FromHuman = 1,
                FromNone = 2,
                NotTranslated = 1,
                Infos = 1,
                Warnings = 1,
                Errors = 1,
                ToReview = 1,
                Approved = 1,
                Work = new EngineWorkload { Failed = 1 },
            },
            DocumentCounts.From(bitext)
        );
    }

    private static DocumentCounts Numbered(int first)
    {
        object tally = default(DocumentCounts);
        foreach (var (i, count) in Counts.Index())
        {
            count.SetValue(tally, Convert.ChangeType(first + i, count.PropertyType, null));
        }

        return (DocumentCounts)tally;
    }

    private static IEnumerable<long> GetValues(DocumentCounts tally) =>
        Counts.Select(count => Convert.ToInt64(count.GetValue(tally), null));
}
