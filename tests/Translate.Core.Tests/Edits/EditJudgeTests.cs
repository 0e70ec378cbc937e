using Translate.Core.Bitexts;
using Translate.Core.Edits;
using Translate.Core.Edits.Tables;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Edits;

public class EditJudgeTests
{
    private const string Source = "Ia pulang bulan Mei.";
    private const string Machine = "He returns in May.";

    private static readonly PreparedSegment Segment = TestMemory.Query(Source) with { Previous = "Sebelum.", Next = "Sesudah." };
    private static readonly MemoryUnit Engine = TestMemory.Unit(Source, Machine);
    private static readonly MemoryUnit Human = TestMemory.HumanUnit(Source, "He came home in May.");

    [Fact]
    public void A_changed_target_is_a_human_decision_with_its_context()
    {
        var unit = Assert.IsType<EditDecision.Decided>(Judge("He went home in May. ")).Unit;
        Assert.Equal(
            ("He went home in May.", Origin.Human, UnitState.Reviewed, "Sebelum.", "Sesudah.", "Sari", null),
            (unit.Target, unit.Origin, unit.State, unit.Previous, unit.Next, unit.Author, unit.Engine)
        );
    }

    [Theory]
    [InlineData(Machine)]
    [InlineData("  " + Machine + " \r\n")]
    public void An_unchanged_engine_target_is_not_a_decision(string target) => Assert.IsType<EditDecision.Unchanged>(Judge(target));

    [Fact]
    public void A_state_approves_the_engine_target()
    {
        var decided = Assert.IsType<EditDecision.Decided>(Judge(Machine, state: "final"));
        Assert.Equal(
            (false, Origin.Engine, UnitState.Final, Machine),
            (decided.IsEdited, decided.Unit.Origin, decided.Unit.State, decided.Unit.Target)
        );
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("[untranslated: Ia pulang.]", "the mark")]
    public void Text_that_is_not_a_translation_is_refused(string target, string message) =>
        Assert.Contains(message, Assert.IsType<EditDecision.Refused>(Judge(target)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_state_is_refused() =>
        Assert.Contains("'ok'", Assert.IsType<EditDecision.Refused>(Judge("He went.", state: "ok")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_different_decision_in_the_memory_is_a_conflict_unless_the_editor_saw_it()
    {
        var conflict = Assert.IsType<EditDecision.Conflict>(Judge("He went home in May.", known: [Human, Engine]));
        Assert.Equal(Human, conflict.Existing);
        Assert.IsType<EditDecision.Decided>(Judge("He went home in May.", known: [Human, Engine], isSeen: true));
        Assert.IsType<EditDecision.Known>(Judge(Human.Target, known: [Human, Engine]));
        Assert.IsType<EditDecision.Unchanged>(Judge(Machine, known: [Human, Engine]));
        Assert.IsType<EditDecision.Conflict>(Judge(Machine, state: "reviewed", known: [Human, Engine]));
    }

    [Theory]
    [InlineData("May 1998", "May-98")]
    [InlineData("1.10", "1.1")]
    [InlineData("12 May", "12-May")]
    [InlineData("May 1998", "35916")]
    public void A_value_that_a_spreadsheet_created_is_refused(string target, string saved) =>
        Assert.Contains(
            "spreadsheet",
            Assert.IsType<EditDecision.Refused>(Judge(saved, known: [Engine with { Target = target }])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Curly_quotation_marks_are_an_edit() =>
        Assert.IsType<EditDecision.Decided>(Judge("“Home.”", known: [Engine with { Target = "\"Home.\"" }]));

    [Fact]
    public void Characters_missing_from_Windows_1252_are_not_an_edit_and_never_imported()
    {
        var known = Engine with { Target = "Māori → home" };
        Assert.IsType<EditDecision.Unchanged>(Judge("M?ori ? home", known: [known], isWindows1252: true));
        Assert.IsType<EditDecision.Refused>(Judge("The M?ori went home", known: [known], isWindows1252: true));
    }

    [Fact]
    public void A_row_of_an_engine_no_longer_in_the_memory_is_not_imported() =>
        Assert.IsType<EditDecision.Refused>(
            new EditJudge("Sari", TestMemory.Day).Judge(
                Segment,
                new EditedRow(2, Source, "He goes.") { Origin = "engine", Engine = "azure" },
                [Engine],
                _ => false
            )
        );

    [Fact]
    public void A_file_that_a_person_approves_approves_unchanged_rows() =>
        Assert.IsType<EditDecision.Decided>(
            new EditJudge("Sari", TestMemory.Day, isApproved: true).Judge(Segment, new EditedRow(2, Source, Machine), [Engine], _ => false)
        );

    private static EditDecision Judge(
        string target,
        string state = "translated",
        MemoryUnit[]? known = null,
        bool isSeen = false,
        bool isWindows1252 = false
    ) =>
        new EditJudge("Sari", TestMemory.Day).Judge(
            Segment,
            new EditedRow(2, Source, target) { Origin = "engine", State = state },
            known ?? [Engine],
            _ => isSeen,
            isWindows1252
        );
}
