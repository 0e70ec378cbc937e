using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Scale.Tests.Memory;

/// <content>What people decide in a review.</content>
public abstract partial class MemoryContractTests
{
    [Fact]
    public void A_decision_is_atomic_and_in_the_history()
    {
        var id = Memory.Save([TestMemory.Unit("Ia pergi.")])[0];
        Memory.SaveDraft(new ReviewDraft("a.txt", "1.1", "Ia pergi.", "He"));
        Memory.SaveDraft(new ReviewDraft("a.txt", "1.1", "Ia pergi.", "He le"));
        Memory.SaveDraft(new ReviewDraft("a.txt", "1.2", "Ia datang.", "She"));
        Assert.Equal(["He le", "She"], Memory.GetDrafts("a.txt").Select(draft => draft.Target));
        var dismissal = new FindingDismissal("Ia pergi.", "He left.", "length", "too short", "fine");
        Memory.Decide(
            id,
            TestMemory.HumanUnit("Ia pergi.", "He left."),
            Step(ReviewEventKind.Edit) with
            {
                Before = "It goes.",
                After = "He left.",
            },
            0,
            [dismissal, dismissal with { Reason = "good" }]
        );
        var unit = Assert.Single(Memory.GetAllUnits());
        var step = Assert.Single(Memory.GetEvents("Ia pergi."));
        Assert.Equal((unit.Id, "He left.", false), (step.UnitId, step.After, step.IsUndone));
        Assert.Equal(["She"], Memory.GetDrafts("a.txt").Select(draft => draft.Target));
        Assert.Equal([dismissal with { Reason = "good" }], Memory.GetSettlements(["Ia pergi."]).Dismissals["Ia pergi."]);

        Memory.Decide(unit.Id, save: null, Step(ReviewEventKind.Undo), step.Id, [], keep: TestMemory.ImportedUnit("Ia pergi.", "Kept."));
        Assert.Equal([true, false], Memory.GetEvents("Ia pergi.").Select(it => it.IsUndone));
        Assert.Equal(["Kept."], Memory.GetAllUnits().Select(it => it.Target));
        Assert.Empty(Memory.FindEdits("goes", "left"));
        Memory.RemoveDraft("a.txt", "1.2");
        Assert.Empty(Memory.GetDrafts("a.txt"));
    }

    [Fact]
    public void Review_data_round_trips()
    {
        Assert.False(Memory.HasEvents());
        Memory.AddEvent(Step(ReviewEventKind.Comment) with { Note = "a" });
        Assert.True(Memory.HasEvents());
        Memory.AddEvent(Step(ReviewEventKind.Flag));
        Memory.AddEvent(Step(ReviewEventKind.Edit) with { Before = "It goes.", After = "He left.", Engine = "x", Replaced = "{}" });
        Assert.Equal(new ReviewMarks(1, true), Memory.GetMarks(["Ia pergi.", "Lain."])["Ia pergi."]);
        Assert.Equal(["Edit"], Memory.FindEdits("goes", "left").Select(step => step.Kind.ToString()));
        Assert.Empty(Memory.FindEdits("go%", "_eft"));
        Assert.Equal(3, Memory.GetAllEvents().Count);

        var waiver = new TermWaiver("Ia pergi.", "pergi", "f", 0, "quote");
        Memory.SaveDecision(waiver, isSet: true, Step(ReviewEventKind.Waive));
        Memory.SaveDecision(waiver with { Reason = "name", Fingerprint = "g" }, isSet: true, Step(ReviewEventKind.Waive));
        Memory.SaveDecision(waiver with { Occurrence = 1 }, isSet: true, Step(ReviewEventKind.Waive));
        Assert.Equal(["name", "quote"], Memory.GetSettlements(["Ia pergi."]).Waivers["Ia pergi."].Select(it => it.Reason).Order());
        Memory.SaveDecision(waiver, isSet: false, Step(ReviewEventKind.Require));
        Assert.Equal([1], Memory.GetSettlements(["Ia pergi."]).Waivers["Ia pergi."].Select(it => it.Occurrence));
        var dismissal = new FindingDismissal("Ia pergi.", "He left.", "length", "too short", "fine");
        Memory.SaveDecision(dismissal, isSet: true, Step(ReviewEventKind.Dismiss));
        Memory.SaveDecision(dismissal, isSet: false, Step(ReviewEventKind.Reopen));
        Assert.Empty(Memory.GetSettlements(["Ia pergi."]).Dismissals["Ia pergi."]);

        var error = new ErrorSpan("Ia pergi.", "It goes.", new TextRange(0, 2), ErrorSeverity.Major, default)
        {
            Document = "a.txt",
            Engine = "x",
            Author = "Sari",
            At = TestMemory.Day,
        };
        Memory.AddError(error, Step(ReviewEventKind.Mark));
        var stored = Assert.Single(Memory.GetErrors(["Ia pergi."])["Ia pergi."]);
        Assert.Equal(error with { Id = stored.Id }, stored);
        Memory.RemoveError(stored.Id, Step(ReviewEventKind.Unmark));
        Assert.Empty(Memory.GetAllErrors());
    }
}
