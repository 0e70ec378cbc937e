using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory;

/// <summary>Loses memories in every way that a file can be lost.</summary>
public sealed partial class MemoryLossTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["memory.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_memory_deleted_between_runs_is_not_recreated()
    {
        Save(3);
        Delete("memory.db");
        AssertRefused("the file is gone, although 3 translations were saved in it", () => TranslationMemory.Open(File));
        Assert.Equal(["memory.db.saved"], _folder.Files());
    }

    [Fact]
    public void A_memory_emptied_between_runs_is_refused()
    {
        Save(3);
        System.IO.File.WriteAllBytes(File, []);
        AssertRefused("its newest translations are gone (it ends at 0, and 3 were saved)", () => TranslationMemory.Open(File));
    }

    [Fact]
    public void A_memory_replaced_by_an_older_one_is_refused()
    {
        Save(1);
        System.IO.File.Copy(File, _folder["old.db"]);
        Save(3);
        System.IO.File.Copy(_folder["old.db"], File, overwrite: true);
        AssertRefused("its newest translations are gone (it ends at 1, and 3 were saved)", () => TranslationMemory.Open(File));
    }

    [Fact]
    public void A_memory_without_its_log_is_refused_after_a_process_was_killed()
    {
        // Copied while it is open, as a killed process leaves it.
        Directory.CreateDirectory(_folder["killed"]);
        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3);
            Array.ForEach(["", "-wal", ".saved"], part => System.IO.File.Copy(File + part, _folder["killed/memory.db"] + part));
        }

        System.IO.File.Copy(_folder["killed/memory.db-wal"], _folder["killed/wal"]);
        System.IO.File.WriteAllBytes(_folder["killed/memory.db-wal"], []);
        AssertRefused("3 were saved", () => TranslationMemory.Open(_folder["killed/memory.db"]));

        Delete("killed/memory.db-wal", "killed/memory.db-shm");
        System.IO.File.Copy(_folder["killed/wal"], _folder["killed/memory.db-wal"]);
        using var whole = TranslationMemory.Open(_folder["killed/memory.db"]);
        Assert.Equal(3, whole.GetAllUnits().Count());
    }

    [Fact]
    public void A_memory_and_its_companion_files_may_be_deleted_to_start_over()
    {
        Save(3);
        Delete([.. _folder.Files()]);
        using var memory = TranslationMemory.Open(File);
        Assert.Empty(memory.GetAllUnits());
    }

    [Fact]
    public void A_memory_deleted_while_in_use_is_detected_and_rescued()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file in use can be deleted, and is noticed, on Linux.");
        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3);
            Delete("memory.db");
            AssertRefused("the file was deleted while it was in use; what it held was saved as", () => SaveTo(memory, 1));
            AssertRefused("deleted", () => memory.Recall([]));
        }

        Assert.Equal((RecoveryKind.Restored, 3), Summarize(new MemoryRecovery(File, TimeProvider.System).Restore(File + ".rescued")));
        using var restored = TranslationMemory.Open(File);
        Assert.Equal(3, restored.GetAllUnits().Count());
    }

    [Fact]
    public void A_memory_replaced_while_in_use_is_detected_and_the_new_one_stays_intact()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file in use can be replaced, and is noticed, on Linux.");
        using (var other = TranslationMemory.Open(_folder["other.db"]))
        {
            SaveTo(other, 7);
        }

        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3);
            System.IO.File.Move(_folder["other.db"], File, overwrite: true);
            AssertRefused("the file was replaced while it was in use", () => memory.Recall([]));
        }

        Delete("memory.db-wal", "memory.db-shm");
        using var now = TranslationMemory.Open(File);
        Assert.Equal(7, now.GetAllUnits().Count());
    }

    [Fact]
    public void A_log_truncated_while_in_use_is_detected_now_and_by_the_next_run()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems lock the log.");
        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3);
            System.IO.File.WriteAllBytes(File + "-wal", []);
            AssertRefused("its log was cut off while it was in use", () => SaveTo(memory, 1));
        }

        AssertRefused("its newest translations are gone", () => TranslationMemory.Open(File));
    }

    [Fact]
    public void A_log_deleted_while_in_use_is_detected_and_nothing_is_lost()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems lock the log.");
        using (var memory = TranslationMemory.Open(File))
        {
            SaveTo(memory, 3);
            Delete("memory.db-wal");
            AssertRefused("all translations are still there", () => SaveTo(memory, 1));
        }

        using var again = TranslationMemory.Open(File);
        Assert.Equal(3, again.GetAllUnits().Count());
    }

    [Fact]
    public void A_memory_that_another_process_compacts_is_not_lost()
    {
        using var memory = TranslationMemory.Open(File);
        SaveTo(memory, 100);
        using (var other = TranslationMemory.Open(File))
        {
            other.Compact();
        }

        SaveTo(memory, 101);
        Assert.Equal(101, memory.GetAllUnits().Count());
    }

    [Fact]
    public void A_memory_with_two_hard_links_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Hard links are counted on Linux.");
        Save(1);
        UnixCommand.Run("ln", File, _folder["other.db"]);
        AssertRefused("it has 2 names (hard links)", () => TranslationMemory.Open(_folder["other.db"]));
    }

    [Fact]
    public void A_link_to_a_memory_opens_the_memory()
    {
        Save(1);
        System.IO.File.CreateSymbolicLink(_folder["link.db"], File);
        using (var memory = TranslationMemory.Open(_folder["link.db"]))
        {
            SaveTo(memory, 2);
        }

        Assert.Equal(["link.db", "memory.db", "memory.db.saved"], _folder.Files());
    }

    [Fact]
    public void A_lost_memory_is_recreated_on_request()
    {
        Save(3);
        Delete("memory.db");
        Assert.Equal((RecoveryKind.Begun, 0), Summarize(new MemoryRecovery(File, TimeProvider.System).Recover()));
        Save(1);
    }

    [Fact]
    public void A_memory_that_lost_its_newest_units_is_accepted_on_request()
    {
        Save(3);
        SavedMark.Reset(File, 10);
        Assert.False(MemoryCheck.Run(File).IsSound);
        Assert.Equal((RecoveryKind.Accepted, 3), Summarize(new MemoryRecovery(File, TimeProvider.System).Recover()));
        Save(4);
        Assert.Equal((RecoveryKind.Sound, 4), Summarize(new MemoryRecovery(File, TimeProvider.System).Recover()));
    }

    private static (RecoveryKind Kind, long Units) Summarize(RecoveryResult result) => (result.Kind, result.Units);

    private static void AssertRefused(string message, Action action)
    {
        var problem = Assert.Throws<ProblemException>(action).Problems[0];
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Advice);
    }

    private static void SaveTo(TranslationMemory memory, int count) =>
        memory.Save([.. Enumerable.Range(0, count).Select(i => TestMemory.Unit($"Kalimat nomor {i} tentang sidang di gedung itu."))]);

    private void Save(int count)
    {
        using var memory = TranslationMemory.Open(File);
        SaveTo(memory, count);
    }

    private void Delete(params string[] names) => Array.ForEach(names, name => System.IO.File.Delete(_folder[name]));

    /// <summary>Overwrites a page of units in the middle.</summary>
    private void Damage(string name = "memory.db")
    {
        const int Page = 4096;
        var bytes = System.IO.File.ReadAllBytes(_folder[name]);
        var start = bytes.AsSpan().IndexOf("Kalimat nomor 1500 "u8) / Page * Page;
        bytes.AsSpan(start, Page).Fill(0xA5);
        System.IO.File.WriteAllBytes(_folder[name], bytes);
    }
}
