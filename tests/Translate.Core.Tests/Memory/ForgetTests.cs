using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Memory;

public sealed class ForgetTests : IDisposable
{
    private static readonly MemoryUnit Engine = UnitExchange.Unit with
    {
        Origin = Origin.Engine,
        Engine = new EngineIdentity("fake", "7", TranslationQuality.Draft),
        Terms = [],
    };

    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    [Fact]
    public void Forgets_engine_units_but_keeps_approved()
    {
        Save(
            Engine with
            {
                Source = "Satu.",
            },
            Engine with
            {
                Source = "Dua.",
                State = UnitState.Reviewed,
            },
            UnitExchange.Unit with
            {
                Source = "Tiga.",
            }
        );
        var filter = new UnitFilter { Engine = "fake" };
        Assert.Equal(new ForgetPreview(1, 0, 0, 1), _memory.PreviewForget(filter));
        Assert.Equal(1, _memory.Forget(filter, TestData.CancellationToken));
        Assert.Equal(["Dua.", "Tiga."], _memory.GetAllUnits().Select(unit => unit.Source));
    }

    [Fact]
    public void Forgets_one_engine_version()
    {
        Save(Engine with { Source = "Satu." }, Engine with { Source = "Dua.", Engine = Engine.Engine! with { Version = "8" } });
        Assert.Equal(1, _memory.Forget(new UnitFilter { Engine = "fake", Version = "8" }, TestData.CancellationToken));
        Assert.Equal("Satu.", _memory.GetAllUnits().Single().Source);
    }

    [Fact]
    public void Keeps_units_of_other_documents()
    {
        var ids = Save(Engine with { Source = "Satu." }, Engine with { Source = "Dua." });
        _memory.SaveDocument(new DocumentRecord("/in/a.txt", "a", 1, UnitExchange.Now), ids);
        _memory.SaveDocument(new DocumentRecord("/in/b.txt", "b", 2, UnitExchange.Now), [ids[1]]);
        var filter = new UnitFilter { Documents = _memory.FindDocuments("a") };
        Assert.Equal(new ForgetPreview(1, 0, 1, 0), _memory.PreviewForget(filter));
        _memory.Forget(filter, TestData.CancellationToken);
        Assert.Equal("Dua.", _memory.GetAllUnits().Single().Source);
    }

    [Fact]
    public void Filters_by_last_change()
    {
        Save(
            UnitExchange.Unit with
            {
                Source = "Satu.",
            },
            UnitExchange.Unit with
            {
                Source = "Dua.",
                Changed = UnitExchange.Now.AddDays(2),
            }
        );
        Assert.Equal(1, _memory.Forget(new UnitFilter { Before = UnitExchange.Now.AddDays(1) }, TestData.CancellationToken));
        Assert.Equal("Dua.", _memory.GetAllUnits().Single().Source);
    }

    [Fact]
    public void Removes_forgotten_units_from_fuzzy_index()
    {
        Save(Engine with { Source = "Presiden membuka konferensi besar itu kemarin." });
        _memory.UpdateFuzzyIndex();
        _memory.Forget(new UnitFilter { Engine = "fake" }, TestData.CancellationToken);
        Assert.Empty(_memory.FindSimilar("Presiden membuka konferensi besar itu.", 75, 5, _ => true));
    }

    [Fact]
    public void Forgets_more_units_than_fit_in_one_transaction()
    {
        _memory.Import(Enumerable.Range(0, 2500).Select(i => Engine with { Source = FormattableString.Invariant($"Nomor {i}.") }));
        Assert.Equal(2500, _memory.Forget(new UnitFilter { Engine = "fake" }, TestData.CancellationToken));
        Assert.Empty(_memory.GetAllUnits());
    }

    [Fact]
    public void Statistics_group_by_origin_and_state()
    {
        var ids = Save(Engine, UnitExchange.Unit with { Source = "Dua." }, UnitExchange.Unit with { Source = "Tiga." });
        _memory.SaveDocument(new DocumentRecord("/in/a.txt", "a", 1, UnitExchange.Now), ids);
        var statistics = _memory.GetStatistics();
        Assert.Equal(
            [
                new UnitGroup(Origin.Memory, UnitState.Translated, "", "", 2),
                new UnitGroup(Origin.Engine, UnitState.Translated, "fake", "7", 1),
            ],
            statistics.Groups
        );
        Assert.Equal((3, 1, UnitExchange.Now), (statistics.Units, statistics.Documents, statistics.Newest));
    }

    public void Dispose() => _memory.Dispose();

    private IReadOnlyList<long> Save(params MemoryUnit[] units) => _memory.Save(units);
}
