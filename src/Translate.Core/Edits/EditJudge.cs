using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Edits.Alignment;
using Translate.Core.Edits.Tables;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Core.Edits;

/// <summary>Decides what the text of an edited file means for a sentence, by what the memory knows of it.</summary>
/// <remarks>
/// A target that is one of the memory's own is nobody's decision, unless its state says so. Blanks at the ends, and line ends of another
/// kind, are not edits.
/// </remarks>
/// <param name="author">Who decided, if the file does not say it.</param>
/// <param name="now">When the decision comes to the memory.</param>
/// <param name="isApproved">Whether a person answers for the whole file.</param>
internal sealed partial class EditJudge(string author, DateTimeOffset now, bool isApproved = false)
{
    /// <summary>Judges one sentence.</summary>
    /// <param name="segment">The sentence with its context and terms.</param>
    /// <param name="row">The text in the file, with what the file says about its state.</param>
    /// <param name="known">The units of the sentence, the best for its context first.</param>
    /// <param name="isSeen">Returns whether the file showed a decision of the memory to its editor, who therefore meant to change it.</param>
    /// <param name="isWindows1252">Whether characters may be lost.</param>
    public EditDecision Judge(
        PreparedSegment segment,
        EditedRow row,
        IReadOnlyList<MemoryUnit> known,
        Func<MemoryUnit, bool> isSeen,
        bool isWindows1252 = false
    )
    {
        if (RefuseText(row) is { } refused)
        {
            return refused;
        }

        UnitState? approved = isApproved ? UnitState.Reviewed : null;
        if (row.State.Length > 0)
        {
            if (!EnumNames.TryParse<UnitState>(row.State, out var stated))
            {
                return new EditDecision.Refused($"there is no state '{row.State}'", "Choose from: initial, translated, reviewed, final");
            }

            approved = stated is UnitState.Reviewed or UnitState.Final ? stated : approved;
        }

        var target = Normalize(row.Target);
        var decision = known.Count > 0 && known[0].IsApproved ? known[0] : null;
        if (decision is not null && Normalize(decision.Target) == target)
        {
            return approved > decision.State
                ? new EditDecision.Decided(Place(decision, segment, row) with { State = approved.Value }, IsEdited: false)
                : new EditDecision.Known();
        }

        if (IsUntouchedSource(segment, row, target) || IsDamage(known, target, isWindows1252))
        {
            return new EditDecision.Unchanged();
        }

        if (known.FirstOrDefault(unit => !unit.IsApproved && Normalize(unit.Target) == target) is { } machine)
        {
            return approved is { } state
                ? Decide(Place(machine, segment, row) with { State = state, Created = now }, false, decision, isSeen)
                : new EditDecision.Unchanged();
        }

        return RefuseDoubtful(row, target, known, decision, isWindows1252)
            ?? Decide(CreateHuman(segment, row, approved ?? UnitState.Reviewed), true, decision, isSeen);
    }

    /// <summary>Returns the decision on a text that is not a translation; null if it may be one.</summary>
    private static EditDecision? RefuseText(EditedRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Target))
        {
            return row.State == EnumNames.Get(UnitState.Initial)
                ? new EditDecision.Unchanged()
                : new EditDecision.Refused(
                    "the translation is empty, which decides nothing",
                    "Write the translation, or leave the one that was there"
                );
        }

        return UntranslatedMark.IsIn(row.Target)
            ? new EditDecision.Refused(
                "the mark for an untranslated sentence is still there",
                "Write the translation in place of the whole mark, with its brackets"
            )
            : null;
    }

    /// <summary>Returns a refusal of a text that a program may have changed, not a person; null if there is no doubt.</summary>
    private static EditDecision.Refused? RefuseDoubtful(
        EditedRow row,
        string target,
        IReadOnlyList<MemoryUnit> known,
        MemoryUnit? decision,
        bool isWindows1252
    )
    {
        if (known.Any(unit => IsMadeBySpreadsheet(Normalize(unit.Target), target)))
        {
            return new EditDecision.Refused(
                "a spreadsheet made a number or a date of the translation",
                "Format the column as text before you open the file, or write the translation into the file with another program"
            );
        }

        if (isWindows1252 && target.Contains('?') && known.Any(unit => CountMarks(target) > CountMarks(unit.Target)))
        {
            return new EditDecision.Refused(
                "the file is in Windows-1252, and a question mark may be a character that this encoding lacks",
                "Save the file as 'CSV UTF-8' or 'Unicode Text', or as .xlsx"
            );
        }

        var isOfEngine = row.Origin == EnumNames.Get(Origin.Engine) && row.Engine.Length > 0;
        return isOfEngine && decision is null && known.Count > 0 && !known.Any(row.IsOfEngine)
            ? new EditDecision.Refused(
                $"the row has a translation of the engine {row.Engine} that the memory has no longer, so it is not certain that a person changed it",
                "Run the articles again, and edit the file that the run writes"
            )
            : null;
    }

    private static bool IsMadeBySpreadsheet(string old, string target) =>
        old != target && IsSpreadsheetValue(target) && (IsSpreadsheetValue(old) || !old.Contains(' ') || HasMonth(old));

    private static EditDecision Decide(MemoryUnit unit, bool isEdited, MemoryUnit? known, Func<MemoryUnit, bool> isSeen) =>
        known is not null && !isSeen(known)
            ? new EditDecision.Conflict(unit, isEdited, known)
            : new EditDecision.Decided(unit, isEdited) { Replaced = known };

    /// <summary>Whether the row is one of a sentence that had no translation, as it was written.</summary>
    private static bool IsUntouchedSource(PreparedSegment segment, EditedRow row, string target) =>
        (row.Origin == EnumNames.Get(Origin.None) || row.State == EnumNames.Get(UnitState.Initial)) && target == Normalize(segment.Source);

    private static bool IsDamage(IReadOnlyList<MemoryUnit> known, string target, bool isWindows1252) =>
        isWindows1252 && known.Any(unit => DecodedTable.IsLossyCopy(target, Normalize(unit.Target)));

    private string GetAuthor(EditedRow row) => row.Author.Length > 0 ? row.Author : author;

    private MemoryUnit Place(MemoryUnit unit, PreparedSegment segment, EditedRow row) =>
        unit with
        {
            Id = 0,
            Source = segment.Source,
            Previous = segment.Previous,
            Next = segment.Next,
            Changed = now,
            Author = GetAuthor(row),
            SimilarId = 0,
            IsOnlyHere = row.IsOnlyHere,
        };

    private MemoryUnit CreateHuman(PreparedSegment segment, EditedRow row, UnitState state)
    {
        var text = row.Target.Trim();

        // Without the codes of both sides, a run places the codes of the article again.
        var codes =
            row.TargetCodes.Count > 0 && row.Target.StartsWith(text, StringComparison.Ordinal)
                ? row.ResolveCodes(segment.Segment.Codes)
                : null;
        return new MemoryUnit
        {
            Source = segment.Source,
            Target = text,
            Origin = Origin.Human,
            State = state,
            Previous = segment.Previous,
            Next = segment.Next,
            SourceCodes = codes is null ? [] : segment.Segment.Codes,
            TargetCodes = codes is null ? [] : [.. codes.Select(code => code with { Position = Math.Min(code.Position, text.Length) })],
            Terms = [.. TermVerifier.Verify(segment.Terms, text).Select(TermRecord.From)],
            Created = now,
            Changed = now,
            Author = GetAuthor(row),
            IsOnlyHere = row.IsOnlyHere,
        };
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").Trim();

    private static int CountMarks(string text) => text.AsSpan().Count('?');

    private static bool IsSpreadsheetValue(string text) => SpreadsheetValue().IsMatch(text);

    private static bool HasMonth(string text) => Month().IsMatch(text);

    [GeneratedRegex(
        @"^(?:[-+]?[0-9]+(?:[.,:/][0-9]+)*(?:E[+-]?[0-9]+)?%?|[0-9]{1,2}-[A-Z][a-z]{2}(?:-[0-9]{2,4})?|[A-Z][a-z]{2}-[0-9]{2,4}|TRUE|FALSE|#[A-Z/0-9]+[!?]?|#{3,})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SpreadsheetValue();

    [GeneratedRegex("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
