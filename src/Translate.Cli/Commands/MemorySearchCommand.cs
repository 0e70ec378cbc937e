using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory search</c>.</summary>
internal static class MemorySearchCommand
{
    private const int DefaultLimit = 20;

    private static readonly Argument<string[]> Words = new("words")
    {
        Description = "Words that all occur in the sentence or its translation, in any case.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<string?> Fuzzy = new("--fuzzy")
    {
        Description = "A sentence: find the most similar ones, and mark what is different in them.",
        HelpName = "sentence",
    };
    private static readonly Option<int?> Least = NumberOption.Create<int>(
        "--least",
        TranslationMemory.MinimumSimilarity,
        100,
        "With --fuzzy: the least similarity, 75 to 100. Default: 75.",
        helpName: "percent"
    );
    private static readonly Option<string?> Term = new("--term")
    {
        Description = "Only sentences in which this term matched when they were translated.",
        HelpName = "source term",
    };
    private static readonly Option<string?> Document = new("--document")
    {
        Description = "Only sentences of this document or folder.",
        HelpName = "name",
    };
    private static readonly Option<int?> Limit = NumberOption.Create<int>(
        "--limit",
        1,
        max: null,
        $"The most that are shown. Default: {DefaultLimit}."
    );
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per unit." };

    public static Command Create()
    {
        var command = new CliCommand(
            "search",
            "Find stored sentences by their words, by similarity, by term or by document.",
            "translate memory search gencatan senjata --limit 5"
        )
        {
            Words,
            Fuzzy,
            Least,
            Term,
            Document,
            Limit,
            Memory,
            Json,
        };
        MistypedOption.RefuseAmongWords(Words);
        command.SetHandler(
            (context, cancellationToken) =>
            {
                if (
                    context.GetValue(Words) is not { Length: > 0 }
                    && (context.GetValue(Fuzzy) ?? context.GetValue(Term) ?? context.GetValue(Document)) is null
                )
                {
                    throw new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            "there is nothing to search for",
                            "Specify what to search for: words, --fuzzy, --term or --document"
                        )
                    );
                }

                using var memory = MemoryCommand.Open(context, MemoryCommand.GetPath(context, Memory));
                var printer = new UnitPrinter(memory, context.GetValue(Json));
                var query = new UnitQuery
                {
                    Words = context.GetValue(Words) ?? [],
                    Term = context.GetValue(Term),
                    Documents = context.GetValue(Document) is { } document ? MemoryCommand.GetDocuments(memory, document) : null,
                };
                var limit = context.GetValue(Limit) ?? DefaultLimit;
                var found = context.GetValue(Fuzzy) is { } sentence
                    ? PrintSimilar(memory, sentence, context.GetValue(Least) ?? TranslationMemory.MinimumSimilarity, query, limit, printer)
                    : PrintAll(query.Find(memory), limit, printer, cancellationToken);
                if (found == 0)
                {
                    Console.Error.WriteLine("No stored sentence is so. See: translate memory stats");
                }

                return Task.FromResult(found > 0 ? ExitCode.Done : ExitCode.CheckFailed);
            }
        );
        return command;
    }

    private static int PrintAll(IEnumerable<MemoryUnit> units, int limit, UnitPrinter printer, CancellationToken cancellationToken)
    {
        var found = 0;
        foreach (var unit in units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found == limit)
            {
                Console.Error.WriteLine(FormattableString.Invariant($"There are more; --limit {2L * limit} shows more of them."));
                break;
            }

            printer.Print(unit);
            found++;
        }

        return found;
    }

    private static int PrintSimilar(TranslationMemory memory, string sentence, int percent, UnitQuery query, int limit, UnitPrinter printer)
    {
        var matches = query.FindSimilar(memory, sentence, percent, limit);
        foreach (var match in matches)
        {
            printer.Print(match, sentence);
        }

        return matches.Count;
    }
}
