using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory;

public sealed partial class MemoryLossTests
{
    [Fact]
    public void A_backup_has_all_saved_units_even_while_the_memory_is_in_use()
    {
        using var memory = TranslationMemory.Open(File);
        SaveTo(memory, 5);
        Assert.Equal(5, MemoryBackup.Write(File, _folder["to/backup.db"]));
        SaveTo(memory, 6);
        Assert.Equal(6, MemoryBackup.Write(File, _folder["to/backup.db"]));
        Assert.Equal(["to/backup.db"], _folder.Files().Where(name => name.StartsWith("to/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_backup_over_the_memory_itself_is_refused()
    {
        Save(1);
        System.IO.File.CreateSymbolicLink(_folder["link.db"], File);
        Assert.Contains(
            "would replace the memory",
            Assert.Throws<ProblemException>(() => MemoryBackup.Write(File, _folder["link.db"])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_damaged_memory_is_detected_not_backed_up_and_salvaged()
    {
        Save(3_000);
        Assert.True(MemoryCheck.Run(File).IsSound);
        Damage();
        Assert.NotEmpty(MemoryCheck.Run(File).Damage);
        Assert.Throws<ProblemException>(() => MemoryBackup.Write(File, _folder["backup.db"]));

        var result = new MemoryRecovery(File, TimeProvider.System).Recover();
        Assert.Equal((RecoveryKind.Salvaged, false), (result.Kind, result.IsComplete));
        Assert.InRange(result.Units, 2_000, 2_999);
        Assert.True(System.IO.File.Exists(result.KeptAs));
        Assert.True(MemoryCheck.Run(File).IsSound);
        using var memory = TranslationMemory.Open(File);
        Assert.Equal(result.Units, memory.GetAllUnits().Count());
    }

    [Fact]
    public void Review_data_is_salvaged()
    {
        var waiver = new TermWaiver("Kalimat nomor 2 itu.", "kalimat", "f", 0, "free translation");
        var step = new ReviewEvent(waiver.Source, "a.txt", "1.1", ReviewEventKind.Comment, "Sari", DateTimeOffset.UnixEpoch)
        {
            Note = "Check the name.",
            UnitId = 7,
            Replaced = "{}",
        };
        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3_000);
            memory.SaveDecision(waiver, isSet: true, step);
        }

        Damage();
        new MemoryRecovery(File, TimeProvider.System).Recover();

        using var salvaged = TranslationMemory.Open(File);
        Assert.Equal([waiver], salvaged.GetSettlements([waiver.Source]).Waivers[waiver.Source]);
        var kept = Assert.Single(salvaged.GetEvents(waiver.Source));
        Assert.Equal(("Check the name.", "Sari", 0, null), (kept.Note, kept.Author, kept.UnitId, kept.Replaced));
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        Save(3_000);
        System.IO.File.Move(File, _folder["backup.db"]);
        Damage("backup.db");
        Assert.Contains(
            "the backup is damaged",
            Assert.Throws<ProblemException>(() => new MemoryRecovery(File, TimeProvider.System).Restore(_folder["backup.db"])).Message,
            StringComparison.Ordinal
        );
        Assert.False(System.IO.File.Exists(File));
    }
}
