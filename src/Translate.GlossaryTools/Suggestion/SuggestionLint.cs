using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Takes the target from suggestions that the linter would object to beside the glossary, so that what is pasted passes.</summary>
internal sealed class SuggestionLint(GlossaryLinter linter)
{
    /// <summary>Sorts after the names of files, so that the new entry of a pair is the one that is reported.</summary>
    private const char FileMark = '\uFFFF';

    /// <summary>The suggestions in the same order; a target that is objected to is empty.</summary>
    public IReadOnlyList<TermSuggestion> RemoveRejectedTargets(IReadOnlyList<TermSuggestion> suggestions, GlossaryDraft glossary)
    {
        var checkedSuggestions = suggestions.ToArray();
        for (var hasChanged = true; hasChanged; )
        {
            hasChanged = false;
            foreach (var index in FindRejected(checkedSuggestions, glossary))
            {
                hasChanged |= checkedSuggestions[index].Target.Length > 0;
                checkedSuggestions[index] = checkedSuggestions[index] with { Target = string.Empty };
            }
        }

        return checkedSuggestions;
    }

    private List<int> FindRejected(TermSuggestion[] suggestions, GlossaryDraft glossary)
    {
        var problems = new List<Problem>();
        var entries = glossary.Entries.ToList();
        foreach (var (index, suggestion) in suggestions.Index().Where(pair => pair.Item.Target.Length > 0))
        {
            entries.AddRange(
                GlossaryParser.Parse(
                    $"terms:\n{SuggestionYaml.WriteEntry(suggestion)}",
                    string.Create(CultureInfo.InvariantCulture, $"{FileMark}{index}"),
                    problems
                )
            );
        }

        return
        [
            .. linter
                .Lint(new GlossaryDraft(entries, problems))
                .Where(finding => finding.Severity >= Severity.Warning && finding.Location.File.StartsWith(FileMark))
                .Select(finding => int.Parse(finding.Location.File.AsSpan(1), CultureInfo.InvariantCulture)),
        ];
    }
}
