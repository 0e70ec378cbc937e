using System.Reflection;
using Translate.Core.Glossaries;
using Translate.Core.Pipeline;
using Translate.Core.Quality;

namespace Translate.Core.Tests.Pipeline;

public class TallyTests
{
    private static readonly PropertyInfo[] Counts = [.. typeof(Tally).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(DocumentWork))];

    [Fact]
    public void Every_count_is_added() => Assert.Equal(
        Enumerable.Range(0, Counts.Length).Select(i => (2L * i) + 101),
        ValuesOf(Numbered(1) + Numbered(100)));

    [Fact]
    public void Nothing_added_changes_nothing() => Assert.Equal(Numbered(1), Numbered(1) + default(Tally));

    [Fact]
    public void The_counts_of_a_bitext_are_those_of_its_units()
    {
        var term = Some.Term("DK", "UNSC");
        var unit = Some.Unit("DK.", "UNSC.");
        var bitext = Some.Bitext(
            unit with { Terms = [.. Enum.GetValues<TermOutcomeKind>().Select(kind => Some.Outcome(term, "DK", "UNSC", kind))] },
            unit with { Origin = Origin.Memory, Findings = [new Finding("a", Severity.Warning, "b"), new Finding("a", Severity.Info, "b")] },
            unit with { Origin = Origin.Human, Findings = [new Finding("a", Severity.Info, "b")] },
            Some.Untranslated("Satu."),
            unit with { Origin = Origin.None });
        Assert.Equal(
            new Tally
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
                Infos = 2,
                Warnings = 1,
                Errors = 1,
                NeedAttention = 2,
            },
            Tally.Of(bitext));
    }

    private static Tally Numbered(int first)
    {
        object tally = default(Tally);
        foreach (var (i, count) in Counts.Index())
        {
            count.SetValue(tally, Convert.ChangeType(first + i, count.PropertyType, null));
        }

        return (Tally)tally;
    }

    private static IEnumerable<long> ValuesOf(Tally tally) => Counts.Select(count => Convert.ToInt64(count.GetValue(tally), null));
}
