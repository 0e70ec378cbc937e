using System.Text.Json;
using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Core.Tests.Memory;

public sealed partial class TranslationMemoryTests : IDisposable
{
    private static readonly TermEntry Council = TestData.Term("Dewan Keamanan", "Security Council");

    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Unknown_source_is_a_miss() => Assert.IsType<RecallResult.Miss>(_memory.RecallOne(TestMemory.Query("Ia pergi.")));

    [Fact]
    public void Recalls_all_data_of_saved_unit()
    {
        var unit = TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council) with
        {
            Previous = "Sebelum.",
            Next = "Sesudah.",
            Terms = [new TermRecord("Dewan Keamanan", TermFingerprint.Compute(Council), TermOutcomeKind.Repaired, new TextRange(4, 20))],
            Copied = [new TextRange(21, 24), new TextRange(0, 3)],
            Doubtful = [new TextRange(0, 3), new TextRange(4, 20)],
            Changed = TestMemory.Day.AddHours(1),
        };
        var id = Assert.Single(_memory.Save([unit]));
        var recalled = Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council))).Unit;
        Assert.Equal(JsonSerializer.Serialize(unit with { Id = id }), JsonSerializer.Serialize(recalled));
    }

    [Fact]
    public void Recalls_in_query_order()
    {
        _memory.Save([TestMemory.Unit("Satu.", "One."), TestMemory.Unit("Dua.", "Two.")]);
        Assert.Equal(
            ["Two.", "-", "One."],
            _memory
                .Recall([TestMemory.Query("Dua."), TestMemory.Query("Tiga."), TestMemory.Query("Satu.")])
                .Select(recall => recall is RecallResult.Hit hit ? hit.Unit.Target : "-")
        );
    }

    [Fact]
    public void Ignores_quotation_mark_style_and_spaces()
    {
        _memory.Save([TestMemory.Unit("“Ia  pergi”")]);
        Assert.Equal("It goes.", _memory.RecallTarget(TestMemory.Query("\"Ia pergi\" ")));
    }

    [Fact]
    public void Prefers_human_over_imported_over_engine()
    {
        var query = TestMemory.Query("Ia pergi.");
        _memory.Save([
            TestMemory.HumanUnit("Ia pergi.", "He left."),
            TestMemory.ImportedUnit("Ia pergi.", "He goes away."),
            TestMemory.Unit("Ia pergi.") with
            {
                Changed = TestMemory.Day.AddDays(9),
            },
        ]);
        Assert.Equal("He left.", _memory.RecallTarget(query));

        _memory.Forget([.. _memory.GetAllUnits().Where(unit => unit.Origin == Origin.Human)]);
        Assert.Equal("He goes away.", _memory.RecallTarget(query));
    }

    [Fact]
    public void Reviewed_engine_unit_ranks_as_human()
    {
        _memory.Save([
            TestMemory.Unit("Ia pergi.", "He left.") with
            {
                State = UnitState.Reviewed,
            },
            TestMemory.ImportedUnit("Ia pergi.", "It goes away."),
        ]);
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
    }

    [Fact]
    public void Prefers_same_context_then_newest()
    {
        _memory.Save([
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
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.") with { Previous = "Budi datang." }));
        var hit = Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi.") with { Previous = "Ani  datang." }));
        Assert.Equal(("She left.", true), (hit.Unit.Target, hit.HasSameContext));
    }

    [Fact]
    public void Engine_unit_is_stale_after_term_change()
    {
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council)));
        Assert.Equal(["Dewan Keamanan"], Stale(Council with { Target = "Security Board" }));
        Assert.Equal(["rapat"], Stale(Council, TestData.Term("rapat", "meeting")));
        Assert.Equal(["Dewan Keamanan"], Stale());

        IReadOnlyList<string> Stale(params TermEntry[] terms) =>
            Assert.IsType<RecallResult.Stale>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", terms))).ChangedTerms;
    }

    [Fact]
    public void Note_or_condition_does_not_make_unit_stale()
    {
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        var edited = Council with
        {
            Note = "PBB",
            NotIn = ["x"],
            Reference = "y",
            Status = TermStatus.Admitted,
            When = new() { Before = ["z"] },
        };
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", edited)));
    }

    [Fact]
    public void Undone_edit_recalls_earlier_unit()
    {
        var edited = Council with { Target = "Security Board" };
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Council met.", Council)]);
        _memory.Save([TestMemory.Unit("Dewan Keamanan rapat.", "The Security Board met.", edited)]);
        Assert.Equal("The Security Council met.", _memory.RecallTarget(TestMemory.Query("Dewan Keamanan rapat.", Council)));
        Assert.Equal("The Security Board met.", _memory.RecallTarget(TestMemory.Query("Dewan Keamanan rapat.", edited)));
    }

    [Fact]
    public void Human_unit_reports_changed_terms()
    {
        _memory.Save([TestMemory.HumanUnit("Dewan Keamanan rapat.", "The Council met.", Council)]);
        var hit = Assert.IsType<RecallResult.Hit>(
            _memory.RecallOne(TestMemory.Query("Dewan Keamanan rapat.", Council with { Target = "Security Board" }))
        );
        Assert.Equal(("The Council met.", "Dewan Keamanan"), (hit.Unit.Target, Assert.Single(hit.ChangedTerms)));
    }

    [Fact]
    public void Engine_never_replaces_human_unit()
    {
        _memory.Save([TestMemory.HumanUnit("Ia pergi.", "He left.")]);
        _memory.Save([TestMemory.Unit("Ia pergi.")]);
        Assert.Equal("He left.", _memory.RecallTarget(TestMemory.Query("Ia pergi.")));
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Other_engine_is_stale_only_on_refresh()
    {
        _memory.Save([TestMemory.Unit("Ia pergi."), TestMemory.HumanUnit("Ia datang.", "He came.")]);
        var other = TestData.Engine.Identity with { Version = "8" };
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi.")));
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia pergi."), TestData.Engine.Identity));
        Assert.Empty(Assert.IsType<RecallResult.Stale>(_memory.RecallOne(TestMemory.Query("Ia pergi."), other)).ChangedTerms);
        Assert.IsType<RecallResult.Hit>(_memory.RecallOne(TestMemory.Query("Ia datang."), other));
    }

    [Fact]
    public void Engine_replaces_its_own_unit()
    {
        var id = Assert.Single(_memory.Save([TestMemory.Unit("Ia pergi.")]));
        Assert.Equal(
            id,
            Assert.Single(_memory.Save([TestMemory.Unit("Ia  pergi.", "He goes.") with { Created = TestMemory.Day.AddDays(1) }]))
        );
        var unit = Assert.Single(_memory.GetAllUnits());
        Assert.Equal(("He goes.", TestMemory.Day), (unit.Target, unit.Created));
    }

    [Fact]
    public void Saving_imported_units_twice_adds_nothing()
    {
        _memory.Save([TestMemory.ImportedUnit("Ia pergi.", "He left."), TestMemory.ImportedUnit("Ia pergi.", "She left.")]);
        _memory.Save([TestMemory.ImportedUnit("Ia pergi.", "He left."), TestMemory.ImportedUnit("Ia pergi.", "She left.")]);
        Assert.Equal(2, _memory.GetAllUnits().Count());
    }

    [Fact]
    public void Revision_increases_only_if_documents_can_change()
    {
        _memory.Save([TestMemory.Unit("Satu.")]);
        _memory.Save([TestMemory.Unit("Dua.")]);
        Assert.Equal(0, _memory.GetRevision());
        _memory.Save([TestMemory.Unit("Satu.", "One.")]);
        Assert.Equal(1, _memory.GetRevision());
        _memory.Save([TestMemory.HumanUnit("Tiga.", "Three.")]);
        Assert.Equal(2, _memory.GetRevision());
        _memory.Forget([.. _memory.GetAllUnits()]);
        Assert.Equal(3, _memory.GetRevision());
    }
}
