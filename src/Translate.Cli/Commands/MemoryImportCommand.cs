using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Edits;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory import</c>: units of other memories, and outputs that people edited.</summary>
internal static class MemoryImportCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "TMX of any version, JSON lines of 'translate memory export', or outputs of a run that were edited.",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = $"What the files are: {string.Join(", ", UnitFormats.Names)}. Default: by their names and content.",
        HelpName = "name",
    };
    private static readonly Option<bool> Approved = new("--approved")
    {
        Description = "A person answers for these translations: they win over every engine's, and no run replaces them.",
    };
    private static readonly Option<bool> OverwriteConflicts = new("--overwrite-conflicts")
    {
        Description = "Let edited outputs replace newer decisions in the memory. Default: report both and keep the memory's.",
    };
    private static readonly Option<string?> Article = new("--article")
    {
        Description = "The article that the edited output is of. Default: found by the name of the output.",
        HelpName = "file",
    };
    private static readonly Option<string?> Author = new("--author")
    {
        Description = "Who edited the outputs. Default: the user of this computer.",
        HelpName = "name",
    };
    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per file." };

    /// <summary>Returns the command line that takes the edits of an output of a run.</summary>
    /// <param name="output">The output.</param>
    /// <param name="memory">The memory of the run; null for the configured one.</param>
    /// <param name="glossary">The glossary of the run; null for the configured one.</param>
    public static string GetCommandLine(string output, string? memory, string? glossary) =>
        string.Concat(
            $"translate memory import {ShellText.Quote(output)}",
            memory is null ? string.Empty : $" --memory {ShellText.Quote(memory)}",
            glossary is null ? string.Empty : $" --glossary {ShellText.Quote(glossary)}"
        );

    public static Command Create()
    {
        var command = new CliCommand(
            "import",
            "Import translations from another memory, and from outputs that people edited.",
            "translate memory import out/news/a.txt agency.tmx"
        )
        {
            Files,
            Format,
            Approved,
            OverwriteConflicts,
            Article,
            Author,
            Encoding,
            Glossary,
            Memory,
            Json,
        };
        MistypedOption.RefuseAmongPaths(Files);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Article) is not null && result.GetResult(Files)?.Tokens.Count > 1)
            {
                result.AddError("--article is for one file.");
            }
        });
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
                using var memory = context.Configuration.Memories.Open(path);
                var units = new UnitFileImport(
                    new MemoryImporter(memory, new UnitReadOptions(TimeProvider.System.GetUtcNow(), context.GetValue(Approved))),
                    context.GetValue(Format),
                    context.GetValue(Json)
                );
                var edits = new Lazy<EditFileImport>(() =>
                    new EditFileImport(CreateImporter(context, memory), context.GetValue(OverwriteConflicts), context.GetValue(Json))
                );
                var (done, failed) = (0, (Problem?)null);
                foreach (var file in context.GetValue(Files)!)
                {
                    var (problem, isAnyTaken) =
                        context.GetValue(Format) is null
                        && EditImporter.CanRead(file, PipelineFactory.Formats, PipelineFactory.BilingualReaders.Keys)
                            ? await edits.Value.ImportAsync(file, cancellationToken).ConfigureAwait(false)
                            : units.Import(file, cancellationToken);
                    done += isAnyTaken ? 1 : 0;
                    failed ??= problem;
                }

                return failed is null ? ExitCode.Done
                    : done > 0 ? ExitCode.DoneInPart
                    : ExitCode.From(failed.Kind);
            }
        );
        return command;
    }

    private static EditImporter CreateImporter(CommandContext context, TranslationMemory memory) =>
        context.Pipelines.CreateEditImporter(
            new PipelineOptions { Glossary = context.GetValue(Glossary), Encoding = context.GetEncoding(Encoding) },
            memory,
            new EditImportOptions(context.GetValue(Author) ?? Environment.UserName)
            {
                IsApproved = context.GetValue(Approved),
                OverwriteConflicts = context.GetValue(OverwriteConflicts),
                Article = context.GetValue(Article),
            }
        );
}
