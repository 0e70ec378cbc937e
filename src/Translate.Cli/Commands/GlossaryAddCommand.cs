using System.CommandLine;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary add</c>.</summary>
internal static class GlossaryAddCommand
{
    /// <summary>In the place of a term: the terms are on standard input.</summary>
    private const string FromInput = "-";

    private const string StandardInput = "standard input";

    private static readonly SourceLocation Nowhere = new(string.Empty, 0, 0);

    private static readonly Argument<string> Source = new("source")
    {
        Description = "The Indonesian term, in its dictionary form; - reads lines of term, tab, target from standard input.",
    };
    private static readonly Argument<string?> Target = new("target")
    {
        Description = "Its English rendering; none with --keep.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> Domain = new("--domain", "-d")
    {
        Description = $"Domain, whose file gets the term. Default: the only file's, else {GlossaryEditor.DefaultDomain}.",
        HelpName = "name",
    };
    private static readonly Option<string?> Into = new("--file")
    {
        Description = "The file that gets the term, in the glossary's folder.",
        HelpName = "file",
    };
    private static readonly Option<bool> Keep = new("--keep") { Description = "The term is not translated." };
    private static readonly TermFieldOptions Fields = new();

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand(
            "add",
            "Add a term; the file keeps its comments and its layout.",
            "translate glossary add \"Dewan Keamanan\" \"Security Council\" --domain diplomacy --alias DK"
        )
        {
            Source,
            Target,
            Domain,
            Into,
            Keep,
            path,
        };
        Fields.All.ToList().ForEach(command.Options.Add);
        MistypedOption.RefuseAmongWords(Source);
        MistypedOption.RefuseAmongWords(Target);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var pairs = context.GetValue(Source) == FromInput ? await ReadPairsAsync(cancellationToken).ConfigureAwait(false) : null;
                RefuseContradictions(context, pairs is not null);
                var glossary = GlossaryCommand.GetPath(context, path);
                CreateIfMissing(glossary);
                var editor = GlossaryEditor.Open(glossary);
                if (pairs is null)
                {
                    await AddAsync(
                            context,
                            editor,
                            GetEntry(context, context.GetValue(Source), context.GetValue(Target)),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return ExitCode.Done;
                }

                // A faulty line is reported, and the others are added.
                var problems = new List<Problem>();
                foreach (var (line, source, target) in pairs)
                {
                    try
                    {
                        await AddAsync(context, editor, GetEntry(context, source, target), cancellationToken).ConfigureAwait(false);
                    }
                    catch (ProblemException e)
                    {
                        problems.AddRange(
                            e.Problems.Select(problem =>
                                problem with
                                {
                                    File = problem.File ?? StandardInput,
                                    Line = problem.File is null ? line : problem.Line,
                                }
                            )
                        );
                    }
                }

                if (problems.Count > 0)
                {
                    throw new ProblemException(problems);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task AddAsync(CommandContext context, GlossaryEditor editor, TermEntry entry, CancellationToken cancellationToken)
    {
        var added = await editor.AddAsync(entry, context.GetValue(Into), cancellationToken).ConfigureAwait(false);
        Console.Out.WriteLine($"{added.Location}: {added}");
    }

    /// <summary>A first term needs no preparation: its glossary is a new folder, or a new file if the path names one.</summary>
    private static void CreateIfMissing(string path)
    {
        if (Path.Exists(path))
        {
            return;
        }

        try
        {
            var isFile = Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";
            Directory.CreateDirectory(isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
            if (isFile)
            {
                File.WriteAllText(path, string.Empty);
            }

            Console.Error.WriteLine($"{path}: a new glossary");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"cannot be created ({IoErrors.Describe(e)})",
                    "Specify another place with --glossary"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>Not a validator of the command line, which would refuse <c>--help</c> too.</summary>
    private static void RefuseContradictions(CommandContext context, bool isFromInput)
    {
        var (keep, hasTarget) = (context.GetValue(Keep), isFromInput || context.GetValue(Target) is not null);
        var problem =
            (context.GetValue(Domain), context.GetValue(Into)) is (not null, not null)
                ? Problem("--domain and --file both say where the term goes", "Keep one of the two")
            : keep && hasTarget ? Problem("a term with --keep has no target", "Keep one of the two")
            : !keep && !hasTarget ? Problem("the target is missing", "Write it after the term, or --keep for a term that stays as it is")
            : null;
        if (problem is not null)
        {
            throw new ProblemException(problem);
        }

        static Problem Problem(string message, string advice) => new(ProblemKind.BadConfiguration, message, advice);
    }

    private static TermEntry GetEntry(CommandContext context, string? source, string? target) =>
        Fields.Apply(
            context,
            new()
            {
                Source = (source ?? string.Empty).Trim(),
                Target = (target ?? string.Empty).Trim(),
                Domain = (context.GetValue(Domain) ?? string.Empty).Trim(),
                Location = Nowhere,
                Keep = context.GetValue(Keep),
            }
        );

    /// <summary>Reads a term and its target from each line of standard input, with a tab between them. Empty lines are skipped.</summary>
    private static async Task<List<(int Line, string Source, string Target)>> ReadPairsAsync(CancellationToken cancellationToken)
    {
        var pairs = new List<(int Line, string Source, string Target)>();
        for (var number = 1; await Console.In.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (line.Trim().Length == 0)
            {
                continue;
            }

            pairs.Add(
                line.Split('\t') is [var source, var target] && source.Trim().Length > 0 && target.Trim().Length > 0
                    ? (number, source, target)
                    : throw new ProblemException(
                        new Problem(
                            ProblemKind.BadInput,
                            "the line is not a term and its target with a tab between them",
                            "Write 'source<tab>target', one per line"
                        )
                        {
                            File = StandardInput,
                            Line = number,
                        }
                    )
            );
        }

        return pairs;
    }
}
