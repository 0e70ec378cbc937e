using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Translators;
using Translate.GlossaryTools.Comparison;

namespace Translate.GlossaryTools.Tests.Comparison;

public sealed class MemoryImpactFinderTests : IDisposable
{
    private static readonly MemoryUnit Engine = UnitExchange.Unit with
    {
        Origin = Origin.Engine,
        Engine = new EngineIdentity("fake", "7", TranslationQuality.Draft),
        Terms = [],
    };

    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    [Fact]
    public void A_segment_in_two_documents_counts_once_and_both_are_listed()
    {
        var ids = _memory.Save([Engine with { Source = "Rudal itu jatuh." }, Engine with { Source = "Ia pulang." }]);
        Remember("a", ids);
        Remember("b", ids[0]);
        var touched = Change("missile", "rocket");
        Assert.Equal((1, 1, 16, 0), (touched.Segments, touched.AskedAgain, touched.CharactersAskedAgain, touched.Kept));
        Assert.Equal(["a", "b"], touched.Documents);
    }

    [Fact]
    public void Approved_units_are_kept()
    {
        _memory.Save([Engine with { Source = "Rudal itu jatuh.", State = UnitState.Reviewed }]);
        var touched = Change("missile", "rocket");
        Assert.Equal((1, 0, 1), (touched.Segments, touched.AskedAgain, touched.Kept));
    }

    [Fact]
    public void Only_the_first_segments_are_listed_and_all_are_counted()
    {
        _memory.Save([.. Enumerable.Range(0, 5).Select(i => Engine with { Source = $"Rudal {i} jatuh." })]);
        var (touched, change) = (Change("missile", "rocket", out var changes), changes[0]);
        Assert.Equal((5, 3), (touched.GetCount(change), touched.GetSegments(change).Count));
    }

    [Fact]
    public void A_changed_note_affects_nothing()
    {
        _memory.Save([Engine with { Source = "Rudal itu jatuh." }]);
        Assert.Equal(0, Change("missile", "missile").Segments);
    }

    public void Dispose() => _memory.Dispose();

    private void Remember(string name, params IReadOnlyList<long> units) =>
        _memory.SaveDocument(new DocumentRecord($"/in/{name}.txt", name, 1, UnitExchange.Now), units);

    private MemoryImpactFinder Change(string before, string after) => Change(before, after, out _);

    private MemoryImpactFinder Change(string before, string after, out IReadOnlyList<TermChange> changes)
    {
        var (old, current) = (new Glossary([TestData.Term("rudal", before)]), new Glossary([TestData.Term("rudal", after)]));
        changes = GlossaryComparer.Compare(old, current);
        return MemoryImpactFinder.In(_memory, new ImpactFinder(old, current, changes), TestData.CancellationToken);
    }
}
