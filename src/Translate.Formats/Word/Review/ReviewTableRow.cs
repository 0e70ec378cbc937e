using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Review;

/// <summary>Writes the row of a unit.</summary>
internal static class ReviewTableRow
{
    private const string AttentionFill = "FFF2CC";
    private const string TermFill = "E2EFDA";
    private const string ViolatedFill = "F8CBAD";

    /// <summary>Returns the row's XML.</summary>
    public static string Write(TranslationUnit unit)
    {
        var sourceMarks = unit
            .Terms.Select(term => (term.Occurrence.Range, GetMark(term)))
            .Concat(GetFindingMarks(unit, finding => finding.Source));
        var targetMarks = unit
            .Terms.Where(term => term.Target is not null)
            .Select(term => (term.Target!.Value, GetMark(term)))
            .Concat(GetFindingMarks(unit, finding => finding.Target));
        var fill =
            unit.NeedsReview || unit.IsUntranslated
                ? $"<w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{AttentionFill}\"/></w:tcPr>"
                : string.Empty;
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + $"<w:tc>{fill}<w:p>{Run(unit.Id, "<w:noProof/>")}</w:p></w:tc>"
            + $"<w:tc><w:p>{WriteMarked(unit.Source, sourceMarks, "id-ID")}</w:p></w:tc>"
            + $"<w:tc><w:p>{WriteMarked(unit.Target, targetMarks, unit.Origin == Origin.None ? "id-ID" : "en-US")}</w:p></w:tc>"
            + $"<w:tc><w:p>{WriteState(unit.State)}</w:p></w:tc>"
            + $"<w:tc>{WriteFindings(unit)}</w:tc></w:tr>";
    }

    private static string WriteState(UnitState state) =>
        "<w:sdt><w:sdtPr><w:alias w:val=\"State\"/><w:tag w:val=\"state\"/><w:dropDownList>"
        + string.Concat(
            Enum.GetValues<UnitState>().Select(EnumNames.Get).Select(name => $"<w:listItem w:displayText=\"{name}\" w:value=\"{name}\"/>")
        )
        + $"</w:dropDownList></w:sdtPr><w:sdtContent>{Run(EnumNames.Get(state), string.Empty)}</w:sdtContent></w:sdt>";

    private static string WriteFindings(TranslationUnit unit) =>
        unit.Findings.Count == 0
            ? "<w:p/>"
            : string.Concat(
                unit.Findings.Select(finding =>
                    $"<w:p>{Run($"{EnumNames.Get(finding.Severity)}: {finding.Message} ({finding.Id})", string.Empty)}</w:p>"
                )
            );

    /// <summary>A term is shaded and underlined, so that it is seen without color as well. A violated one has a wavy line.</summary>
    private static string GetMark(TermOutcome term) =>
        term.Kind == TermOutcomeKind.Violated
            ? $"<w:u w:val=\"wave\" w:color=\"C00000\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ViolatedFill}\"/>"
            : $"<w:u w:val=\"dotted\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{TermFill}\"/>";

    private static IEnumerable<(TextRange Range, string Mark)> GetFindingMarks(TranslationUnit unit, Func<Finding, TextRange?> getPlace) =>
        unit
            .Findings.Where(finding => getPlace(finding) is { Length: > 0 } && finding.Id != FindingIds.TermViolated)
            .Select(finding => (getPlace(finding)!.Value, $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{AttentionFill}\"/>"));

    /// <summary>Writes text with ranges of it marked. Ranges that overlap an earlier one are left out.</summary>
    private static string WriteMarked(string text, IEnumerable<(TextRange Range, string Mark)> marks, string language)
    {
        var runs = new List<string>();
        var at = 0;
        foreach (
            var (range, mark) in marks
                .Where(mark => mark.Range.End <= text.Length)
                .OrderBy(mark => mark.Range.Start)
                .ThenByDescending(mark => mark.Range.Length)
        )
        {
            if (range.Start < at)
            {
                continue;
            }

            runs.Add(Run(text[at..range.Start], GetLanguage(language)));
            runs.Add(Run(text[range.Start..range.End], mark + GetLanguage(language)));
            at = range.End;
        }

        return string.Concat(runs) + Run(text[at..], GetLanguage(language));
    }

    private static string GetLanguage(string language) => $"<w:lang w:val=\"{language}\"/>";

    private static string Run(string text, string properties) =>
        text.Length == 0
            ? string.Empty
            : $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : string.Empty)}<w:t xml:space=\"preserve\">{XmlEscape.Escape(text)}</w:t></w:r>";
}
