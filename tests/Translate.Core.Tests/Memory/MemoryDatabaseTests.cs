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
    public void Creates_folder_and_persists_units()
    {
        using (var memory = TranslationMemory.Open(Path))
        {
            memory.Save([TestMemory.Unit("Ia pergi.")]);
        }

        using var again = TranslationMemory.Open(Path);
        Assert.Equal("Ia pergi.", Assert.Single(again.GetAllUnits()).Source);
    }

    [Fact]
    public void Two_memories_share_a_file()
    {
        using var one = TranslationMemory.Open(Path);
        using var other = TranslationMemory.Open(Path);
        one.Save([TestMemory.Unit("Satu.")]);
        other.Save([TestMemory.Unit("Dua.")]);
        Assert.Equal(["Satu.", "Dua."], one.GetAllUnits().Select(unit => unit.Source));
    }

    [Fact]
    public void Rejects_newer_schema_without_changing_file()
    {
        TranslationMemory.Open(Path).Dispose();
        Execute("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(Path);
        Assert.Contains("newer version of translate (schema 99", Refused().Message);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Rejects_database_of_another_program()
    {
        _folder.Write("deep/x");
        Execute("CREATE TABLE theirs (a); PRAGMA user_version = 7");
        Assert.Contains("not a translation memory", Refused().Message);
    }

    [Fact]
    public void Rejects_non_database_file()
    {
        _folder.Write("deep/memory.db", new string('x', 5_000));
        Assert.Contains("not an SQLite file", Refused().Message);
    }

    [Fact]
    public void Rejects_folder()
    {
        Directory.CreateDirectory(Path);
        Assert.Contains("cannot be opened", Refused().Message);
    }

    [Fact]
    public void Reports_damaged_file()
    {
        using (var memory = TranslationMemory.Open(Path))
        {
            memory.Save([.. Enumerable.Range(0, 3_000).Select(i => TestMemory.Unit($"Kalimat nomor {i}."))]);
        }

        var bytes = File.ReadAllBytes(Path);
        bytes.AsSpan(4_096, bytes.Length - 4_096).Fill(0xA5);
        File.WriteAllBytes(Path, bytes);
        var problem = Assert.Throws<ProblemException>(() => TranslationMemory.Open(Path)).Problems[0];
        Assert.Equal((ProblemKind.BadConfiguration, Path), (problem.Kind, problem.File));
        Assert.Contains("damaged", problem.Message);
    }

    [Fact]
    public void Fails_all_calls_after_failed_write()
    {
        using var memory = TranslationMemory.Open(Path);
        memory.Save([TestMemory.Unit("Satu.")]);
        Execute("DROP TABLE mark; DROP TABLE document_unit; ALTER TABLE unit RENAME TO gone");
        Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Dua.")]));
        Execute("ALTER TABLE gone RENAME TO unit");
        Assert.Throws<ProblemException>(() => memory.Recall([TestMemory.Query("Satu.")]));
    }

    [Fact]
    public void Reports_locked_file_and_leaves_it_intact()
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
    public void Saves_batch_all_or_nothing()
    {
        using var memory = TranslationMemory.Open(Path);
        Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Satu."), TestMemory.Unit("Dua.", target: string.Empty)]));
        using var again = TranslationMemory.Open(Path);
        Assert.Empty(again.GetAllUnits());
    }

    [Fact]
    public void Compact_shrinks_file_and_keeps_units()
    {
        using var memory = TranslationMemory.Open(Path);
        memory.Save([
            .. Enumerable.Range(0, 5_000).Select(i => TestMemory.Unit($"Kalimat nomor {i} yang agak panjang supaya berkas tumbuh.")),
        ]);
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
