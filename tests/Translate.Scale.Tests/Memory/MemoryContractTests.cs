using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Scale.Tests.Memory;

/// <summary>What a memory does over any store. Each store has a class that passes all of it.</summary>
public abstract partial class MemoryContractTests : IDisposable
{
    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council");

    private readonly Lazy<TranslationMemory> _memory;

    protected MemoryContractTests() => _memory = new Lazy<TranslationMemory>(Open);

    private TranslationMemory Memory => _memory.Value;

    /// <summary>Opens the memory of the test, each time the same one.</summary>
    private protected abstract TranslationMemory Open();

    public virtual void Dispose()
    {
        if (_memory.IsValueCreated)
        {
            _memory.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public void All_data_of_a_unit_round_trips()
    {
        var unit = TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council) with
        {
            Previous = "Sebelum.",
            Next = "Sesudah.",
            Terms = [new TermRecord("Dewan Keamanan", TermFingerprint.Compute(Council), TermOutcomeKind.Repaired, new TextRange(4, 20))],
            Copied = [new TextRange(21, 24), new TextRange(0, 3)],
            Doubtful = [new TextRange(0, 3), new TextRange(4, 20)],
            Tmx = new TmxExtras { Properties = [new TmxProperty("x-file", "a")], Notes = ["catatan"] },
            Changed = TestMemory.Day.AddHours(1),
        };
        var id = Assert.Single(Memory.Save([unit]));
        var recalled = Assert.IsType<RecallResult.Hit>(Memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council))).Unit;
        Assert.Equal(JsonSerializer.Serialize(unit with { Id = id }), JsonSerializer.Serialize(recalled));
        Assert.True(Memory.TryGetUnit(id, out var same));
        Assert.Equal(JsonSerializer.Serialize(recalled), JsonSerializer.Serialize(same));
        Assert.False(Memory.TryGetUnit(id + 1, out _));
    }

    [Fact]
    public void Recall_returns_one_result_for_each_query_in_order()
    {
        Memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two.")]);
        Assert.Equal(
            ["Two.", "-", "One.", "Two."],
            Memory
                .Recall([TestMemory.Query("Dua."), TestMemory.Query("Tiga."), TestMemory.Query("Satu."), TestMemory.Query(" Dua. ")])
                .Select(recall => recall is RecallResult.Hit hit ? hit.Unit.Target : "-")
        );
        Assert.Empty(Memory.Recall([]));
    }

    [Fact]
    public void Human_units_come_first_and_context_decides()
    {
        Memory.Save([
            TestMemory.Unit("Ia pergi.", "It goes."),
            TestMemory.HumanUnit("Ia pergi.", "She left.") with
            {
                Previous = "Ani datang.",
            },
            TestMemory.HumanUnit("Ia pergi.", "He left.") with
            {
                Previous = "Budi datang.",
                Changed = TestMemory.Day.AddDays(1),
            },
        ]);
        Assert.Equal("He left.", Memory.RecallTarget(TestMemory.Query("Ia pergi.")));
        Assert.Equal("She left.", Memory.RecallTarget(TestMemory.Query("Ia pergi.") with { Previous = "Ani datang." }));
        Assert.Equal(3, Memory.GetUnitsBySource("Ia pergi.").Count);
    }

    [Fact]
    public void Saving_again_replaces_and_keeps_source_and_creation()
    {
        var first = Memory.Save([TestMemory.Unit("Ia  pergi.", "It goes.")])[0];
        var later = TestMemory.Unit("Ia pergi.", "It went.") with
        {
            Created = TestMemory.Day.AddDays(1),
            Changed = TestMemory.Day.AddDays(1),
        };
        Assert.Equal([first, first], Memory.Save([later, later with { Target = "It left." }]));
        Assert.True(Memory.TryGetUnit(first, out var unit));
        Assert.Equal(
            ("Ia  pergi.", "It left.", TestMemory.Day, TestMemory.Day.AddDays(1)),
            (unit.Source, unit.Target, unit.Created, unit.Changed)
        );
    }

    [Fact]
    public void A_batch_merges_its_own_units()
    {
        var ids = Memory.Save([
            TestMemory.Unit("Ia pergi.", "One."),
            TestMemory.HumanUnit("Ia pergi.", "Two."),
            TestMemory.Unit("Ia pergi.", "Three."),
            TestMemory.HumanUnit("Ia pergi.", "Four."),
        ]);
        Assert.Equal((ids[0], ids[1]), (ids[2], ids[3]));
        Assert.Equal(["Three.", "Four."], Memory.GetAllUnits().Select(unit => unit.Target));
    }

    [Fact]
    public void The_revision_counts_changes_that_can_affect_an_article()
    {
        var revision = Memory.GetRevision();
        Memory.Save([TestMemory.Unit("Ia pergi.")]);
        Assert.Equal(revision, Memory.GetRevision());
        Memory.Save([TestMemory.HumanUnit("Ia pergi.", "He left.")]);
        Assert.Equal(revision + 1, Memory.GetRevision());
        Memory.Forget([.. Memory.GetAllUnits()]);
        Assert.Equal(revision + 2, Memory.GetRevision());
    }

    [Fact]
    public void The_foreign_revision_counts_changes_by_others()
    {
        using var other = Open();
        var (mine, theirs) = (Memory.GetForeignRevision(), other.GetForeignRevision());
        Memory.Save([TestMemory.HumanUnit("Ia pergi.", "He left.")]);
        Assert.Equal((mine, theirs + 1), (Memory.GetForeignRevision(), other.GetForeignRevision()));
        other.Forget([.. Memory.GetAllUnits()]);
        Assert.Equal((mine + 1, theirs + 1), (Memory.GetForeignRevision(), other.GetForeignRevision()));
    }

    [Fact]
    public void Import_never_replaces_newer_units_and_repeats_without_duplicates()
    {
        var units = Enumerable
            .Range(0, 12_000)
            .Select(number => TestMemory.ImportedUnit($"Kalimat {number % 11_000}.", $"Sentence {number % 11_000}."))
            .ToList();
        Assert.Equal(new ImportCount(11_000, 0, 1000), Memory.Import(units));
        Assert.Equal(new ImportCount(0, 0, 12_000), Memory.Import(units));
        Assert.Equal(11_000, Memory.GetAllUnits().Count());
        Assert.Equal(Memory.GetLastUnitId(), Memory.GetAllUnits().Last().Id);
    }

    [Fact]
    public void Statistics_count_groups()
    {
        Assert.Equal(
            (null, null, 0L, 0L),
            (Memory.GetStatistics().Oldest, Memory.GetStatistics().Newest, Memory.GetStatistics().Units, Memory.GetLastUnitId())
        );
        Memory.Save([
            TestMemory.Unit("Satu."),
            TestMemory.Unit("Dua."),
            TestMemory.HumanUnit("Tiga.", "Three.") with
            {
                Changed = TestMemory.Day.AddDays(1),
            },
        ]);
        var statistics = Memory.GetStatistics();
        Assert.Equal([(Origin.Engine, 2L), (Origin.Human, 1L)], statistics.Groups.Select(group => (group.Origin, group.Units)));
        Assert.Equal((TestMemory.Day, TestMemory.Day.AddDays(1)), (statistics.Oldest, statistics.Newest));
        Memory.Compact();
        Assert.Equal(3, Memory.GetAllUnits().Count());
    }

    [Theory]
    [InlineData("'; DROP TABLE unit; --")]
    [InlineData("\" OR 1=1 \\' $1 @1 {0} %s \\x00 \\u0000 E'\\\\'")]
    [InlineData("{\"a\",NULL,'b'}\t\r\n\u0001\u007F")]
    [InlineData("😀 \uFFFF \uFFFE \uFFFF0 \uFFFF1 \uFFFD é e\u0301")]
    [InlineData("a\0b")]
    [InlineData("\0")]
    [InlineData("\uFFFF")]
    public void Every_text_round_trips(string text) => PassThroughEveryField(text, text);

    [Theory]
    [InlineData("a<D800>b", "a\uFFFDb")]
    [InlineData("<DC00>", "\uFFFD")]
    [InlineData("<D83D>😀\0", "\uFFFD😀\0")]
    public void A_lone_surrogate_becomes_a_replacement_character(string text, string stored) =>
        PassThroughEveryField(
            text.Replace("<D800>", "\uD800", StringComparison.Ordinal)
                .Replace("<DC00>", "\uDC00", StringComparison.Ordinal)
                .Replace("<D83D>", "\uD83D", StringComparison.Ordinal),
            stored
        );

    [Fact]
    public void A_megabyte_fits_in_every_field()
    {
        var text = string.Concat(
            Enumerable.Range(0, 150_000).Select(number => FormattableString.Invariant($"k{number * 7919L % 1_000_003} "))
        );
        PassThroughEveryField(text, text);
    }

    private static ReviewEvent Step(ReviewEventKind kind) => new("Ia pergi.", "a.txt", "1.1", kind, "Sari", TestMemory.Day);

    private void PassThroughEveryField(string text, string stored)
    {
        var source = SourceNormalizer.Normalize(stored + ".");
        var unit = TestMemory.Unit(text + ".", text + ".") with
        {
            Engine = TestData.Engine.Identity with { Id = "x" + text, Version = text },
            Previous = text,
            Next = text,
            Author = text,
            Terms = [new TermRecord(text.ReplaceLineEndings(" "), "f", TermOutcomeKind.Applied, null)],
            Tmx = new TmxExtras { Notes = [text] },
        };
        var id = Memory.Save([unit])[0];
        Assert.True(Memory.TryGetUnit(id, out var known));
        Assert.Equal(
            (stored + ".", stored + ".", "x" + stored, stored, stored, stored, stored, stored.ReplaceLineEndings(" "), stored),
            (
                known.Source,
                known.Target,
                known.Engine!.Id,
                known.Engine.Version,
                known.Previous,
                known.Next,
                known.Author,
                known.Terms![0].Source,
                known.Tmx!.Notes[0]
            )
        );

        // Also through the statement that overwrites a unit.
        Memory.Save([unit]);
        Assert.True(Memory.TryGetUnit(id, out var again));
        Assert.Equal(JsonSerializer.Serialize(known), JsonSerializer.Serialize(again));
        Memory.UpdateFuzzyIndex();
        Memory.SaveDocument(new DocumentRecord("/" + text, text, 1, TestMemory.Day) { Counts = text }, [id]);
        Assert.True(Memory.TryGetDocument("/" + text, out var document));
        Assert.Equal(("/" + stored, stored, stored), (document.Path, document.Name, document.Counts));
        Memory.AddError(
            new ErrorSpan(source, text, new TextRange(0, 1), ErrorSeverity.Minor, default)
            {
                Document = text,
                Engine = text,
                Author = text,
                At = TestMemory.Day,
            },
            new ReviewEvent(source, text, text, ReviewEventKind.Mark, text, TestMemory.Day)
            {
                Before = text,
                After = text,
                Note = text,
                Engine = text,
                Replaced = text,
            }
        );
        var step = Assert.Single(Memory.GetEvents(source));
        Assert.Equal(
            (source, stored, stored, stored, stored, stored, stored, stored, stored),
            (step.Source, step.Document, step.Place, step.Author, step.Before, step.After, step.Note, step.Engine, step.Replaced)
        );
        var error = Assert.Single(Memory.GetErrors([source])[source]);
        Assert.Equal((stored, stored, stored, stored), (error.Target, error.Document, error.Engine, error.Author));
        var waiver = new TermWaiver(source, text, text, 0, text);
        var dismissal = new FindingDismissal(source, text, text, text, text);
        Memory.SaveDecision(waiver, isSet: true, step);
        Memory.SaveDecision(dismissal, isSet: true, step);
        Assert.Equal(new TermWaiver(source, stored, stored, 0, stored), Assert.Single(Memory.GetSettlements([source]).Waivers[source]));
        Assert.Equal(
            new FindingDismissal(source, stored, stored, stored, stored),
            Assert.Single(Memory.GetSettlements([source]).Dismissals[source])
        );
        Memory.SaveDraft(new ReviewDraft(text, text, text, text));
        Assert.Equal(new ReviewDraft(stored, stored, stored, stored), Assert.Single(Memory.GetDrafts(text)));
        Assert.Equal(1, Memory.Forget(new UnitFilter { Engine = "x" + text, Version = text }, TestContext.Current.CancellationToken));
        Assert.Empty(Memory.GetAllUnits());
    }
}
