using System.CommandLine;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate "text"</c>: prints the translation of a text.</summary>
internal static class QuickTranslation
{
    /// <summary>The hidden verb that does the work. Users leave it out.</summary>
    private const string Verb = "text";

    private static readonly Argument<string> Text = new("text") { Description = "Indonesian text." };

    public static Command Create()
    {
        var command = new CliCommand(Verb, "Translate a text.", "translate \"Selamat pagi.\"") { Text };
        command.Hidden = true;
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                // The memory of the folder is used, but no folder gets one from a quick translation.
                var isMemoryThere = context.Configuration.Memories.Exists(context.Configuration.GetMemoryPath(path: null));
                using var pipeline = context
                    .Pipelines.CreateBuilder(
                        new PipelineOptions { MemoryMode = isMemoryThere ? MemoryMode.ReadWrite : MemoryMode.InMemory }
                    )
                    .Build();
                var document = new PlainTextFormat().Parse(context.GetValue(Text) + "\n", new DocumentSource("text", "text", Length: 0));
                await using var output = context.OpenOutput();
                return await TextTranslation
                    .RunAsync(pipeline, document, BoilerplateText.Keep, output, cancellationToken)
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    /// <summary>Whether a command line is a text to translate: a single argument with a space, which is neither a verb nor a misspelling of one.</summary>
    public static bool IsText(Command root, IReadOnlyList<string> args) =>
        args is [[not '-', ..] text] && text.Trim().Any(char.IsWhiteSpace) && FindVerb(root, text) is null;

    /// <summary>Parses and translates.</summary>
    public static Task<int> RunAsync(RootCommand root, string text, CommandStreams streams) =>
        CommandLine.Parse(root, [Verb, "--", text]).InvokeAsync(streams);

    /// <summary>Returns the command, with the group before it, that a user probably meant; null if none is like the words.</summary>
    public static string? FindVerb(Command root, string words) => Spelling.FindClosest(words, GetVerbs(root, prefix: string.Empty));

    private static IEnumerable<string> GetVerbs(Command command, string prefix) =>
        command
            .Subcommands.Where(verb => !verb.Hidden)
            .SelectMany(verb => GetVerbs(verb, $"{prefix}{verb.Name} ").Prepend(prefix + verb.Name));
}
