using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Makes an entry of a table's row.</summary>
/// <param name="heading">The columns' names.</param>
/// <param name="row">As many fields as the heading.</param>
/// <param name="problems">Faults are added to it.</param>
internal sealed class TableEntry(IReadOnlyList<string> heading, TableRow row, List<Problem> problems)
{
    /// <summary>The entry; of a faulty row one that is not to be used.</summary>
    public TermEntry ToEntry()
    {
        var keep = Choose("keep", false, [("true", true), ("false", false)]);
        var (source, target) = (Field("source"), Field("target"));
        if (keep && target.Length > 0 && target != source)
        {
            Report("target", $"'{source}' has both a target and 'true' under keep", "Keep one of the two");
        }

        var entry = new TermEntry
        {
            Source = source,
            Target = target,
            Domain = Field("domain"),
            Location = row.Location,
        };
        return TermFields.All.Where(field => field.Column is not null and not "target").Aggregate(entry, SetField);
    }

    private TermEntry SetField(TermEntry entry, TermField field)
    {
        var cell = Field(field.Column!);
        return field.Shape switch
        {
            _ when cell.Length == 0 => entry,
            TermFieldShape.Condition => entry with { When = When() },
            TermFieldShape.Choice => field.Set(
                entry,
                [Choose(field.Column!, field.Choices[0], [.. field.Choices.Select(choice => (choice, choice))])]
            ),
            TermFieldShape.Flag => field.Set(entry, [Choose(field.Column!, "false", [("true", "true"), ("false", "false")])]),
            TermFieldShape.Switches => field.Set(entry, Switches(field.Column!, ListField.Split(cell))),
            _ when field.IsList => field.Set(entry, ListField.Split(cell)),
            _ => field.Set(entry, [cell]),
        };
    }

    private List<string> Switches(string column, IReadOnlyList<string> texts)
    {
        foreach (var text in texts.Where(text => !TermSwitches.TryParse(text, out _, out _)))
        {
            Report(
                column,
                $"'{text}' is not a switch",
                $"Known switches are {string.Join(", ", TermSwitches.Names)}, with a value after a colon"
            );
        }

        return [.. texts.Where(text => TermSwitches.TryParse(text, out _, out _))];
    }

    private TermCondition When()
    {
        var (field, faults) = (Field("when"), new List<Problem>());
        if (field.Length == 0)
        {
            return TermCondition.Always;
        }

        var condition = GlossaryParser.ParseCondition(field, row.Location.File, faults);
        if (faults is [var first, ..])
        {
            Report("when", $"under when, {first.Message}", first.Advice);
        }

        return condition;
    }

    private string Field(string column) =>
        IndexOf(column) is >= 0 and var index ? SpreadsheetCell.Restore(row.Fields[index]) : string.Empty;

    private T Choose<T>(string column, T otherwise, (string Name, T Value)[] choices)
    {
        var field = Field(column);
        var choice = Array.FindIndex(choices, choice => string.Equals(choice.Name, field, StringComparison.OrdinalIgnoreCase));
        if (choice < 0 && field.Length > 0)
        {
            Report(
                column,
                $"'{field}' under {column} is not one of {string.Join(", ", choices.Select(pair => pair.Name))}",
                "Write one of them, or leave it empty"
            );
        }

        return choice < 0 ? otherwise : choices[choice].Value;
    }

    private void Report(string column, string message, string advice) => problems.Add(Problem.At(row.At(IndexOf(column)), message, advice));

    private int IndexOf(string column) => heading.ToList().IndexOf(column);
}
