using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.GlossaryTools.Comparison;

namespace Translate.Cli.Printing;

/// <summary>Prints what differs between two glossaries, each change with its place and the sentences that it touches.</summary>
/// <param name="changes">The differences.</param>
/// <param name="memory">What they affect in the memory; null if there is no memory.</param>
/// <param name="json">Whether to print JSON.</param>
internal sealed class GlossaryDiffPrinter(IReadOnlyList<TermChange> changes, MemoryImpactFinder? memory, bool json)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <param name="articles">What the changes touch; null if no articles were looked at.</param>
    public void Print(DocumentImpactFinder? articles)
    {
        foreach (var change in changes)
        {
            if (json)
            {
                Console.Out.WriteLine(JsonText.Write(ForJson(change, articles)));
            }
            else
            {
                PrintText(change, articles);
            }
        }

        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        Total = new
                        {
                            Added = Count(TermChangeKind.Added),
                            Removed = Count(TermChangeKind.Removed),
                            Changed = Count(TermChangeKind.Changed),
                            Touched = articles?.Sentences.Count,
                            AskedAgain = articles?.Sentences.Count(sentence => sentence.IsAskedAgain),
                            CharactersAskedAgain = articles?.CharactersAskedAgain,
                            Memory = memory is null
                                ? null
                                : new
                                {
                                    memory.Segments,
                                    memory.AskedAgain,
                                    memory.CharactersAskedAgain,
                                    memory.Kept,
                                    memory.Documents,
                                },
                        },
                    }
                )
            );
        }
        else
        {
            if (_shown.Count > 0)
            {
                Console.Out.WriteLine(
                    "+ added, - removed, ~ changed; > a sentence of an article, = one of the memory. Each sentence is shown once."
                );
            }

            Console.Out.WriteLine(Summary(articles));
            if (memory is not null)
            {
                Console.Out.WriteLine(Summary(memory));
            }
        }
    }

    private void PrintText(TermChange change, DocumentImpactFinder? articles)
    {
        Console.Out.WriteLine(
            change.Kind switch
            {
                TermChangeKind.Added => $"+ {change.Entry.Location}: {change.Entry}",
                TermChangeKind.Removed => $"- {change.Entry.Location}: {change.Entry}",
                _ => $"~ {change.Entry.Location}: {change.Entry.Source} (was {change.Old!.Location})",
            }
        );
        foreach (var field in change.Fields)
        {
            Console.Out.WriteLine($"    {field}");
        }

        foreach (var sentence in (articles?.GetSentences(change) ?? []).Where(sentence => _shown.Add(sentence.Text)))
        {
            Console.Out.WriteLine(
                $"    > {sentence.Document} {sentence.Sentence}{(sentence.IsAskedAgain ? string.Empty : " (checked only)")}: {sentence.Text}"
            );
        }

        foreach (var segment in (memory?.GetSegments(change) ?? []).Where(segment => _shown.Add(segment.Unit.Source)))
        {
            Console.Out.WriteLine(
                $"    = {(segment.Document.Length > 0 ? segment.Document : "in no document")}{(segment.IsAskedAgain ? string.Empty : " (checked only)")}: {segment.Unit.Source}"
            );
        }

        if (memory?.GetCount(change) > MemoryImpactFinder.ListedSegments)
        {
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"    = and {Counted.Get(memory.GetCount(change) - MemoryImpactFinder.ListedSegments, "more stored segment")}"
                )
            );
        }
    }

    private object ForJson(TermChange change, DocumentImpactFinder? articles) =>
        new
        {
            change.Kind,
            change.Entry.Source,
            Old = Side(change.Old),
            New = Side(change.New),
            Fields = change.Fields.Count > 0 ? change.Fields : null,
            Touched = articles
                ?.GetSentences(change)
                .Select(sentence => new
                {
                    sentence.Document,
                    sentence.Sentence,
                    sentence.IsAskedAgain,
                    sentence.Text,
                }),
            Stored = memory?.GetCount(change),
            FirstStored = memory
                ?.GetSegments(change)
                .Select(segment => new
                {
                    segment.Document,
                    segment.IsAskedAgain,
                    Text = segment.Unit.Source,
                }),
        };

    private static object? Side(TermEntry? entry) =>
        entry is null
            ? null
            : new
            {
                entry.Target,
                entry.Location.File,
                entry.Location.Line,
                entry.Location.Column,
            };

    private string Summary(DocumentImpactFinder? articles)
    {
        var terms =
            $"{Count(TermChangeKind.Added)} added, {Count(TermChangeKind.Removed)} removed, {Count(TermChangeKind.Changed)} changed.";
        return articles is null
            ? terms
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{terms} {Counted.Get(articles.Sentences.Count, "sentence")} touched; {articles.Sentences.Count(sentence => sentence.IsAskedAgain):N0} of them, {Counted.Get(articles.CharactersAskedAgain, "character")}, would be asked again."
            );
    }

    private static string Summary(MemoryImpactFinder memory)
    {
        var (segments, again, characters, kept) = (memory.Segments, memory.AskedAgain, memory.CharactersAskedAgain, memory.Kept);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"Memory: {Counted.Get(segments, "stored segment")} touched; {again:N0} of them, {Counted.Get(characters, "character")}, would be asked again"
            )
            + (
                kept > 0
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"; {(kept == 1 ? "1 approved or imported one stays" : $"{kept:N0} approved or imported ones stay")}, and would be flagged."
                    )
                    : "."
            )
            + (memory.Documents.Count > 0 ? $" Documents: {string.Join(", ", memory.Documents)}." : string.Empty);
    }

    private int Count(TermChangeKind kind) => changes.Count(change => change.Kind == kind);
}
