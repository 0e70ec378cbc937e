using System.CommandLine;
using System.Globalization;

namespace Translate.Cli.Commands;

/// <summary><c>translate completion</c>: scripts with which shells complete verbs and options.</summary>
/// <remarks>The scripts ask the program itself, with the directive <c>[suggest:position]</c>, so they need no change if commands do.</remarks>
internal static class CompletionCommand
{
    private const string DirectivePrefix = "[suggest:";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = $"The shell: {string.Join(", ", Shells)}." };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value))
            {
                result.AddError($"There is no script for a shell '{token.Value}'. Choose one of: {string.Join(", ", Shells)}.");
            }
        });
        var command = new CliCommand(
            "completion",
            "Print a script with which a shell completes commands and options.",
            "source <(translate completion bash)"
        )
        {
            shell,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                await using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(
                    $"completion.{context.GetValue(shell)}"
                )!;
                await using var output = context.OpenOutput();
                await script.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Whether a word is a shell's request for suggestions.</summary>
    public static bool IsDirective(string word) =>
        word.StartsWith(DirectivePrefix, StringComparison.Ordinal)
        && word.EndsWith(']')
        && int.TryParse(
            word.AsSpan(DirectivePrefix.Length, word.Length - DirectivePrefix.Length - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out _
        );
}
