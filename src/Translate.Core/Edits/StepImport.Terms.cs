using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Edits.Tables;
using Translate.Core.Glossaries;
using Translate.Core.Memory;

namespace Translate.Core.Edits;

/// <content>Terms that a reader proposed.</content>
internal sealed partial class StepImport
{
    private void Propose(EditedStep step, ReviewEvent made, DecisionBatch batch)
    {
        if (step.Term.Length is 0 or > MaxTerm || step.Rendering.Length is 0 or > MaxTerm)
        {
            batch.Refuse($"a proposed term needs 1 to {MaxTerm} characters in both languages", "Propose it again in the page", step.Line);
            return;
        }

        // A name in the glossary needs its capitals to match.
        var entry = new[] { step.Term, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(step.Term) }
            .SelectMany(term => preparer.Prepare(term, string.Empty, string.Empty).Terms)
            .Select(term => term.Entry)
            .FirstOrDefault(entry => entry.Source.Equals(step.Term, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            batch.Add(new ProposedTerm(step.Term, step.Rendering, made.Author, made.Place), new RecordedStep(made));
        }
        else if (HasRendering(entry, step.Rendering))
        {
            batch.AddKnown();
        }
        else
        {
            batch.AddTermConflict(
                $"the glossary has '{entry.Source}' as '{entry.Target}' ({entry.Location}). The file proposes '{step.Rendering}'",
                "Decide in the glossary",
                step.Line
            );
        }
    }

    private static bool HasRendering(TermEntry entry, string rendering) =>
        entry.Accept.Prepend(entry.Target).Contains(rendering, StringComparer.OrdinalIgnoreCase);
}
