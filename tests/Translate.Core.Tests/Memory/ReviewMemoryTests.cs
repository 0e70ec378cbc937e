using Microsoft.Data.Sqlite;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Text;

namespace Translate.Core.Tests.Memory;

public sealed class ReviewMemoryTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_with_the_previous_schema_keeps_its_history()
    {
        using (var connection = new SqliteConnection($"Data Source={_folder["memory.db"]};Pooling=False"))
        {
            connection.Open();
            var sql = string.Join('\n', Enumerable.Range(1, 3).Select(version => Read($"memory-schema-{version}.sql")));
            using var command = connection.CreateCommand();
            command.CommandText =
                sql
                + $"""
                    ; INSERT INTO review_event (key, source, document, place, kind, after, author, at) VALUES ({SourceNormalizer.ComputeKey(
                        "ia pergi."
                    )}, 'ia pergi.', 'a.txt', '1.1', 'edit', 'She left.', 'Sari', 0);
                    PRAGMA application_id = {0x5472_4D6D}; PRAGMA user_version = 3
                    """;
            command.ExecuteNonQuery();
        }

        using var memory = TranslationMemory.Open(_folder["memory.db"]);
        var step = Assert.Single(memory.GetAllEvents());
        Assert.Equal(("She left.", "Sari", string.Empty), (step.After, step.Author, step.Engine));
        Assert.Empty(memory.GetAllErrors());
    }

    [Fact]
    public void An_error_is_kept_with_its_target()
    {
        using var memory = TranslationMemory.CreateInMemory();
        var span = new ErrorSpan("ia pergi.", "He left.", new TextRange(0, 2), ErrorSeverity.Major, ErrorCategory.Mistranslation)
        {
            Document = "a.txt",
            Engine = "offline",
            Author = "Sari",
            At = Now,
        };
        memory.AddError(span, new ReviewEvent(span.Source, "a.txt", "1.1", ReviewEventKind.Mark, "Sari", Now));
        var kept = Assert.Single(memory.GetErrors(["ia pergi."])["ia pergi."]);
        Assert.Equal(span with { Id = kept.Id }, kept);
        memory.RemoveError(kept.Id, new ReviewEvent(span.Source, "a.txt", "1.1", ReviewEventKind.Unmark, "Sari", Now));
        Assert.Empty(memory.GetAllErrors());
        Assert.Equal([ReviewEventKind.Mark, ReviewEventKind.Unmark], memory.GetEvents("ia pergi.").Select(step => step.Kind));
    }

    [Fact]
    public void A_unit_for_one_position_survives_saving_and_export()
    {
        using var memory = TranslationMemory.CreateInMemory();
        memory.Save([TestMemory.HumanUnit("Ia pergi.", "She left.") with { Previous = "Satu.", IsOnlyHere = true }]);
        var unit = Assert.Single(memory.GetAllUnits());
        Assert.True(unit.IsOnlyHere);
        Assert.True(UnitJson.Read(UnitJson.From(unit).ToLine()).ToUnit(Now).IsOnlyHere);
    }

    [Fact]
    public void A_comment_makes_outputs_outdated()
    {
        using var memory = TranslationMemory.CreateInMemory();
        var before = memory.GetRevision();
        memory.AddEvent(new ReviewEvent("ia pergi.", "a.txt", "1.1", ReviewEventKind.Comment, "Sari", TestMemory.Day) { Note = "Where?" });
        Assert.Equal(before + 1, memory.GetRevision());
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(TranslationMemory).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
