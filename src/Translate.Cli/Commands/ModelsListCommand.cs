using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Text;
using Translate.Engines.Models;

namespace Translate.Cli.Commands;

/// <summary><c>translate models list</c>.</summary>
internal static class ModelsListCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per model." };

    public static Command Create()
    {
        var command = new CliCommand("list", "List the models that are installed or can be installed.", "translate models list") { Json };
        command.SetHandler(
            async (context, _) =>
            {
                var store = ModelsCommand.OpenStore(context);
                var installed = store.List();
                var models = installed
                    .Concat(
                        new ModelCatalog(context.Configuration.Models).Models.Where(model =>
                            installed.All(other => other.Name != model.Name)
                        )
                    )
                    .ToList();
                foreach (var model in models)
                {
                    var isInstalled = store.Contains(model.Name);
                    await Console
                        .Out.WriteLineAsync(
                            context.GetValue(Json)
                                ? JsonText.Write(
                                    new
                                    {
                                        model.Name,
                                        model.Description,
                                        model.Version,
                                        model.License,
                                        model.Source,
                                        model.Size,
                                        isInstalled,
                                    }
                                )
                                : ModelPrinter.Format(model, isInstalled)
                        )
                        .ConfigureAwait(false);
                }

                await Console
                    .Error.WriteLineAsync(
                        models.Count == 0
                            ? $"No model is installed in {store.Folder}, and no list has one. Specify a folder with a model: translate models get NAME --from FOLDER"
                            : $"Models are in {store.Folder}."
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
