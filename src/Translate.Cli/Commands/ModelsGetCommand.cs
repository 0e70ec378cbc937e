using System.CommandLine;
using Spectre.Console;
using Translate.Cli.Printing;
using Translate.Core.Problems;
using Translate.Engines.Models;

namespace Translate.Cli.Commands;

/// <summary><c>translate models get</c>.</summary>
internal static class ModelsGetCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The model. With --from FOLDER, the name that it gets." };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "A folder with the files of the model, or a list of models as a JSON file.",
        HelpName = "folder|file",
    };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask first." };

    public static Command Create()
    {
        var command = new CliCommand(
            "get",
            "Download a model, check it and install it; or take it from a folder.",
            "translate models get id-en --from ~/Downloads/iden"
        )
        {
            Name,
            From,
            Yes,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var (model, source) = Find(context);
                await Console.Error.WriteLineAsync(ModelPrinter.Format(model, isInstalled: false)).ConfigureAwait(false);
                if (source is ModelSource.Web)
                {
                    await Console
                        .Error.WriteLineAsync(
                            $"Downloads {ModelPrinter.FormatSize(model.DownloadSize)} from {string.Join(", ", GetHosts(model))}."
                        )
                        .ConfigureAwait(false);
                }

                if (!context.GetValue(Yes) && !await ConfirmAsync(cancellationToken).ConfigureAwait(false))
                {
                    await Console.Error.WriteLineAsync("Nothing was installed.").ConfigureAwait(false);
                    return ExitCode.Done;
                }

                var store = ModelsCommand.OpenStore(context);
                using var client = ModelDownloader.CreateClient();
                var installer = new ModelInstaller(store, new ModelDownloader(client, new DownloadOptions(), TimeProvider.System));
                await installer.InstallAsync(model, source, new DownloadProgress(), cancellationToken).ConfigureAwait(false);
                await Console
                    .Out.WriteLineAsync(
                        $"{model.Name} is installed in {store.GetFolder(model.Name)}. Use it with: translate run --engine marian"
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Finds the model and where its files are. If a list has the model, a folder must have the files that the list names.</summary>
    private static (ModelEntry Model, ModelSource Source) Find(CommandContext context)
    {
        var (name, from) = (context.GetValue(Name)!, context.GetValue(From));
        if (!ModelManifest.IsName(name))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{name}' is not a valid name for a model",
                    "Use letters, digits, '.', '-' and '_'"
                )
            );
        }

        if (from is null)
        {
            return (new ModelCatalog(context.Configuration.Models).Find(name), new ModelSource.Web());
        }

        return File.Exists(from)
            ? (new ModelCatalog(new ModelsOptions { Manifest = from }).Find(name), new ModelSource.Web())
            : (
                new ModelCatalog(context.Configuration.Models).FindOrDefault(name) ?? ModelFolderReader.Read(from, name),
                new ModelSource.Folder(from)
            );
    }

    private static IEnumerable<string> GetHosts(ModelEntry model) =>
        model
            .Files.Select(file =>
                Uri.TryCreate(file.Packed?.Url ?? file.Url, UriKind.Absolute, out var address) ? address.Host : "an unknown address"
            )
            .Distinct();

    private static Task<bool> ConfirmAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "there is no terminal to ask at whether to install it", "Add --yes")
            );
        }

        return TerminalQuestion.ConfirmAsync("Install it?", defaultValue: true, cancellationToken);
    }

    /// <summary>Says on standard error when a file has arrived.</summary>
    private sealed class DownloadProgress : IProgress<(ModelFileEntry File, long Bytes)>
    {
        /// <inheritdoc/>
        public void Report((ModelFileEntry File, long Bytes) value)
        {
            if (value.Bytes == (value.File.Packed?.Size ?? value.File.Size))
            {
                Console.Error.WriteLine($"{value.File.Name}: {ModelPrinter.FormatSize(value.Bytes)}");
            }
        }
    }
}
