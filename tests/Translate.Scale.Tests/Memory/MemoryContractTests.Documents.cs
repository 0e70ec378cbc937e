using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Scale.Tests.Memory;

public abstract partial class MemoryContractTests
{
    [Fact]
    public void A_document_has_its_units_in_order()
    {
        var ids = Memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two."), TestMemory.Unit("Tiga.", "Three.")]);
        var path = Path.GetFullPath("/news/a.txt");
        Memory.SaveDocument(new DocumentRecord(path, "news/a.txt", 5, TestMemory.Day) { Counts = "{}" }, [ids[1], ids[0], ids[1]]);
        Memory.SaveDocument(
            new DocumentRecord(path, "a.txt", 6, TestMemory.Day.AddDays(1))
            {
                OutputFingerprint = 7,
                OutputsHash = -8,
                Counts = "{1}",
            },
            [ids[1], ids[0]]
        );
        Assert.True(Memory.TryGetDocument(path, out var document));
        Assert.Equal(
            new DocumentRecord(path, "a.txt", 6, TestMemory.Day.AddDays(1))
            {
                Id = document.Id,
                OutputFingerprint = 7,
                OutputsHash = -8,
                Counts = "{1}",
            },
            document
        );
        Assert.Equal(["Two.", "One."], Memory.GetUnits(document).Select(unit => unit.Target));
        Assert.Equal(["Three."], Memory.GetUnitsOutsideDocuments().Select(unit => unit.Target));
        Assert.Equal([document], Memory.FindDocuments("a.txt"));
        Assert.Equal([document], Memory.FindDocuments("/news"));
        Assert.Equal([document], Memory.FindDocuments("/news/a.txt"));
        Assert.Empty(Memory.FindDocuments("/new"));
        Assert.Equal([document], Memory.GetDocumentsBySource("Dua."));
        Assert.Equal([document], Memory.GetDocumentsContaining(Memory.GetUnits(document)[0]));
        Assert.False(Memory.TryGetDocument("/news/b.txt", out _));

        Memory.Forget(Memory.GetDocuments());
        Assert.Empty(Memory.GetDocuments());
        Assert.Equal(3, Memory.GetAllUnits().Count());
    }

    [Fact]
    public void Forget_by_filter_keeps_shared_and_approved_units()
    {
        var ids = Memory.Save([
            TestMemory.Unit("Satu.", "One."),
            TestMemory.Unit("Dua.", "Two."),
            TestMemory.Unit("Tiga.", "Three.") with
            {
                State = UnitState.Reviewed,
            },
            TestMemory.ImportedUnit("Empat.", "Four."),
            TestMemory.Unit("Lima.", "Five.") with
            {
                SimilarId = 1,
            },
        ]);
        Memory.SaveDocument(new DocumentRecord("/a", "a", 1, TestMemory.Day), [ids[0], ids[1], ids[2]]);
        Memory.SaveDocument(new DocumentRecord("/b", "b", 1, TestMemory.Day), [ids[1]]);
        var filter = new UnitFilter { Documents = Memory.FindDocuments("a"), Engine = TestData.Engine.Id };
        Assert.Equal(new ForgetPreview(1, 0, 1, 1), Memory.PreviewForget(filter));
        Memory.UpdateFuzzyIndex();
        Assert.Equal(1, Memory.Forget(filter, TestContext.Current.CancellationToken));
        Assert.Equal(["Two.", "Three.", "Four.", "Five."], Memory.GetAllUnits().Select(unit => unit.Target));
        Assert.Equal(["Two.", "Three."], Memory.GetUnits(Memory.FindDocuments("a")[0]).Select(unit => unit.Target));
        Assert.Equal(0, Memory.GetUnitsBySource("Lima.")[0].SimilarId);
        Assert.Equal(new ForgetPreview(4, 1, 0, 0), Memory.PreviewForget(new UnitFilter { Before = TestMemory.Day.AddDays(1) }));
        Assert.Equal(0, Memory.Forget(new UnitFilter { Before = TestMemory.Day }, TestContext.Current.CancellationToken));
        Assert.Equal(
            0,
            Memory.Forget(new UnitFilter { Engine = TestData.Engine.Id, Version = "other" }, TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            2,
            Memory.Forget(
                new UnitFilter { Engine = TestData.Engine.Id, Version = TestData.Engine.Identity.Version },
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public void A_concurrently_deleted_unit_is_omitted_from_a_document()
    {
        var ids = Memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two.")]);
        Memory.Forget([.. Memory.GetAllUnits().Where(unit => unit.Id == ids[0])]);
        Memory.SaveDocument(new DocumentRecord("/a", "a", 1, TestMemory.Day), ids);
        Memory.Save([
            TestMemory.Unit("Dua.", "Two!") with
            {
                SimilarId = ids[0],
            },
            TestMemory.Unit("Tiga.", "Three.") with
            {
                SimilarId = ids[0],
            },
        ]);
        Assert.Equal(["Dua."], Memory.GetUnits(Memory.FindDocuments("a")[0]).Select(unit => unit.Source));
    }

    [Fact]
    public void Similar_units_are_found_best_first()
    {
        Memory.Save([
            TestMemory.ImportedUnit("Presiden membuka rapat kerja di Jakarta pada hari Senin.", "Monday."),
            TestMemory.ImportedUnit("Presiden membuka rapat kerja di Bandung pada hari Selasa.", "Tuesday."),
            TestMemory.ImportedUnit("Harga beras naik lagi bulan ini.", "Rice."),
        ]);
        Assert.Empty(Memory.FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Selasa.", 75, 5, _ => true));
        Memory.UpdateFuzzyIndex();
        Memory.UpdateFuzzyIndex();
        var found = Memory.FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Senin!", 75, 5, _ => true);
        Assert.Equal(["Monday.", "Tuesday."], found.Select(match => match.Unit.Target));
        Assert.Single(Memory.FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Senin!", 75, 1, _ => true));
        Assert.Equal(
            ["Tuesday."],
            Memory
                .FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Senin!", 75, 1, unit => unit.Target == "Tuesday.")
                .Select(match => match.Unit.Target)
        );

        Memory.Save([
            TestMemory.Unit("Presiden membuka rapat kerja di Jakarta pada hari Rabu.", "Engine."),
            TestMemory.Unit("Presiden membuka rapat kerja di Jakarta pada hari Kamis.", "Approved.") with
            {
                State = UnitState.Reviewed,
            },
        ]);
        Memory.UpdateFuzzyIndex();
        Assert.Equal(
            ["Approved."],
            Memory
                .FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Rabu.", 75, 1, _ => true, skipsEngineWork: true)
                .Select(match => match.Unit.Target)
        );
        Memory.Forget([.. Memory.GetAllUnits().Where(unit => unit.Target is "Engine." or "Approved.")]);

        Memory.Forget(Memory.GetUnitsBySource("Presiden membuka rapat kerja di Jakarta pada hari Senin."));
        Assert.Equal(
            ["Tuesday."],
            Memory
                .FindSimilar("Presiden membuka rapat kerja di Jakarta pada hari Senin!", 75, 5, _ => true)
                .Select(match => match.Unit.Target)
        );
        Assert.True(Memory.HasNonEngineUnits());
    }
}
