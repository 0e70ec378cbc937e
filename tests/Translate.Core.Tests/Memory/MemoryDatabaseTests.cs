using Microsoft.Data.Sqlite;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory;

public sealed class MemoryDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["deep/memory.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_memory_is_made_with_its_folder_and_keeps_what_is_saved()
    {
        using (var memory = TranslationMemory.Open(Path))
        {
            memory.Save([TestMemory.Unit("Ia pergi.")]);
        }

        using var again = TranslationMemory.Open(Path);
        Assert.Equal("Ia pergi.", Assert.Single(again.GetAllUnits()).Source);
    }

    [Fact]
    public void Two_may_use_one_file_at_a_time()
    {
        using var one = TranslationMemory.Open(Path);
        using var other = TranslationMemory.Open(Path);
        one.Save([TestMemory.Unit("Satu.")]);
        other.Save([TestMemory.Unit("Dua.")]);
        Assert.Equal(["Satu.", "Dua."], one.GetAllUnits().Select(unit => unit.Source));
    }

    [Fact]
    public void A_memory_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        TranslationMemory.Open(Path).Dispose();
        Execute("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(Path);
        Assert.Contains("newer version of translate (schema 99", Refused().Message);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        _folder.Write("deep/x");
        Execute("CREATE TABLE theirs (a); PRAGMA user_version = 7");
        Assert.Contains("not a translation memory", Refused().Message);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        _folder.Write("deep/memory.db", new string('x', 5_000));
        Assert.Contains("not an SQLite file", Refused().Message);
    }

    [Fact]
    public void A_folder_in_its_place_is_refused()
    {
        Directory.CreateDirectory(Path);
        Assert.Contains("cannot be opened", Refused().Message);
    }

    [Fact]
    public void A_damaged_memory_is_told_in_words()
    {
        using (var memory = TranslationMemory.Open(Path))
        {
            memory.Save([.. Enumerable.Range(0, 3_000).Select(i => TestMemory.Unit($"Kalimat nomor {i}."))]);
        }

        var bytes = File.ReadAllBytes(Path);
        bytes.AsSpan(4_096, bytes.Length - 4_096).Fill(0xA5);
        File.WriteAllBytes(Path, bytes);
        using var damaged = TranslationMemory.Open(Path);
        var problem = Assert.Throws<ProblemException>(() => damaged.GetAllUnits().Count()).Problems[0];
        Assert.Equal((ProblemKind.BadConfiguration, Path), (problem.Kind, problem.File));
        Assert.Contains("damaged", problem.Message);
    }

    [Fact]
    public void A_write_that_failed_ends_all_use_of_the_memory()
    {
        using var memory = TranslationMemory.Open(Path);
        memory.Save([TestMemory.Unit("Satu.")]);
        Execute("DROP TABLE mark; DROP TABLE document_unit; ALTER TABLE unit RENAME TO gone");
        Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Dua.")]));
        Execute("ALTER TABLE gone RENAME TO unit");
        Assert.Throws<ProblemException>(() => memory.Recall([TestMemory.Query("Satu.")]));
    }

    [Fact]
    public void A_memory_that_another_program_keeps_locked_is_told_in_words_and_not_harmed()
    {
        TranslationMemory.Open(Path).Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            using var memory = TranslationMemory.Open(Path, busySeconds: 1);
            var problem = Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Satu.")])).Problems[0];
            Assert.Contains("another program has locked it", problem.Message);
        }

        using var free = TranslationMemory.Open(Path);
        free.Save([TestMemory.Unit("Satu.")]);
        Assert.Single(free.GetAllUnits());
    }

    [Fact]
    public void Nothing_of_a_batch_is_kept_when_one_unit_cannot_be()
    {
        using var memory = TranslationMemory.Open(Path);
        Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Satu."), TestMemory.Unit("Dua.", target: string.Empty)]));
        using var again = TranslationMemory.Open(Path);
        Assert.Empty(again.GetAllUnits());
    }

    [Fact]
    public void Compacting_gives_room_back_and_loses_nothing()
    {
        using var memory = TranslationMemory.Open(Path);
        memory.Save([.. Enumerable.Range(0, 5_000).Select(i => TestMemory.Unit($"Kalimat nomor {i} yang agak panjang supaya berkas tumbuh."))]);
        memory.Forget([.. memory.GetAllUnits().Skip(10)]);
        memory.Compact();
        var compact = new FileInfo(Path).Length;
        Assert.True(compact < 200_000, $"{compact} bytes");
        Assert.Equal(10, memory.GetAllUnits().Count());
    }

    private Problem Refused()
    {
        var problem = Assert.Throws<ProblemException>(() => TranslationMemory.Open(Path)).Problems[0];
        Assert.Equal((ProblemKind.BadConfiguration, Path), (problem.Kind, problem.File));
        Assert.NotEmpty(problem.Advice);
        return problem;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
