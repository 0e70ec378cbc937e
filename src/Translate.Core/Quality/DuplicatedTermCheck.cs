using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports a rendering that follows itself, <c>the Security Council (Security Council)</c>, where the source has the term once.</summary>
/// <remarks>Engines duplicate a term if the source has it with its acronym, or if a placeholder comes back twice.</remarks>
public sealed class DuplicatedTermCheck : IUnitCheck
{
    private static readonly string[] Between = [" ", " the ", " of the ", " (", " (the ", ", ", ", the ", "-", " - ", " – "];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(TranslationUnit unit)
    {
        foreach (var term in unit.Terms.Where(term => term.Target is not null && !term.Occurrence.IsPlural))
        {
            var range = term.Target!.Value;
            if (FindRepetition(unit.Target, range) is { } repetition && !IsRepeatedInSource(unit, term))
            {
                yield return new Finding(
                    FindingIds.TermDuplicated,
                    Severity.Warning,
                    $"'{range.In(unit.Target)}' occurs twice, and '{term.Occurrence.Range.In(unit.Source)}' once",
                    term.Occurrence.Range,
                    new TextRange(range.Start, repetition.End)
                );
            }
        }
    }

    private static TextRange? FindRepetition(string target, TextRange range)
    {
        var rendering = range.In(target);
        foreach (var between in Between)
        {
            var start = range.End + between.Length;
            var rest = target.AsSpan(range.End);
            if (
                rest.StartsWith(between, StringComparison.OrdinalIgnoreCase)
                && rest[between.Length..].StartsWith(rendering, StringComparison.OrdinalIgnoreCase)
                && (start + rendering.Length == target.Length || !char.IsLetterOrDigit(target[start + rendering.Length]))
            )
            {
                return new TextRange(start, start + rendering.Length);
            }
        }

        return null;
    }

    private static bool IsRepeatedInSource(TranslationUnit unit, TermOutcome term) =>
        unit.Terms.Any(other =>
            !ReferenceEquals(other, term)
            && other.Occurrence.Entry.Target == term.Occurrence.Entry.Target
            && other.Occurrence.Range.Start > term.Occurrence.Range.Start
        );
}
