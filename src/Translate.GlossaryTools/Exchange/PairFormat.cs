using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A table of two columns, source and target: what translation services take as a glossary.</summary>
/// <remarks>
/// Aliases are pairs of their own. Deprecated terms are left out, and those that hold under a condition only: the service would use them everywhere.
/// </remarks>
internal abstract class PairFormat(TableDialect dialect, PairLimits limits) : ITermReader, ITermWriter
{
    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Fields => [];

    /// <summary>The first row that is written; null for none.</summary>
    protected virtual IReadOnlyList<string>? Heading => null;

    /// <summary>How many columns a row may have. The first two are read.</summary>
    protected virtual int MaxColumns => 2;

    /// <inheritdoc/>
    public virtual TermReading Read(string text, string file)
    {
        var rows = TableRow.ReadAll(text, file, dialect).ToList();
        if (rows.Count > 0 && IsHeading(rows[0].Fields))
        {
            rows.RemoveAt(0);
        }

        if (rows.Count == 0)
        {
            throw new ProblemException(
                Problem.At(new SourceLocation(file, 1, 1), "the file holds no terms", "Write a source and its target in each row")
            );
        }

        var problems = rows.Where(row => row.Fields.Count < 2 || row.Fields.Count > MaxColumns)
            .Select(row =>
                Problem.At(
                    row.Location,
                    string.Create(CultureInfo.InvariantCulture, $"the row has {row.Fields.Count} fields, not a source and a target"),
                    $"Check that --format {Format} is what the file is"
                )
            )
            .ToList();
        var foreign = rows.Count(row => !IsOurPair(row.Fields));
        var entries = rows.Where(row => row.Fields.Count >= 2 && row.Fields.Count <= MaxColumns && IsOurPair(row.Fields))
            .Select(row => new TermEntry
            {
                Source = row.Fields[0],
                Target = row.Fields[1],
                Domain = string.Empty,
                Location = row.Location,
            });
        return EntryCheck.Finish(
            [.. entries],
            foreign == 0 ? [] : [new TermLoss(foreign, "term of other languages", "terms of other languages")],
            problems
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        var deprecated = entries.Count(entry => entry.Status == TermStatus.Deprecated);
        var conditional = entries.Count(entry => entry.Status != TermStatus.Deprecated && !entry.When.IsAlways);
        var written = entries.Where(entry => entry.Status != TermStatus.Deprecated && entry.When.IsAlways).ToList();
        var problems = written.SelectMany(limits.Faults).ToList();
        if (written.Count == 0)
        {
            problems.Add(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the glossary has no term that {limits.Service} could use",
                    "Specify another one with --glossary"
                )
            );
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        IEnumerable<IReadOnlyList<string>> pairs = written.SelectMany(entry =>
            entry.Spellings.Distinct(StringComparer.Ordinal).Select(spelling => new[] { spelling, entry.Target })
        );
        using var file = new MemoryStream();
        TableWriter.Write(Heading is { } heading ? pairs.Prepend(heading) : pairs, file, dialect);
        limits.CheckSize(file.Length);
        file.WriteTo(stream);
        TermLoss[] left =
        [
            new(deprecated, "deprecated term", "deprecated terms"),
            new(conditional, "term with a 'when' condition", "terms with a 'when' condition"),
        ];
        return [.. left.Where(loss => loss.Count > 0), .. TermLosses.Find(written, ["aliases"])];
    }

    /// <summary>Whether a row is of Indonesian and English, as far as it says.</summary>
    protected virtual bool IsOurPair(IReadOnlyList<string> fields) => true;

    /// <summary>Whether a first row names the columns rather than a term.</summary>
    protected virtual bool IsHeading(IReadOnlyList<string> fields) => false;
}
