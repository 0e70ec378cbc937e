using System.CommandLine;
using Spectre.Console;
using Translate.Core.Output;

namespace Translate.Cli;

/// <summary><c>translate engines</c>.</summary>
internal static class EnginesCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object an engine." };

    public static Command Create()
    {
        var command = new Verb("engines", "Say which engines there are and whether they answer.", "translate engines")
        {
            Json,
        };
        command.SetWork(async (parsed, cancellationToken) =>
        {
            var probes = await EngineProbe.ProbeAllAsync(SettingsFile.Read().Engines, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(Json))
            {
                probes.ForEach(probe => Console.Out.WriteLine(BatchReport.Serialize(probe)));
            }
            else
            {
                var table = new Table().Border(TableBorder.Simple).AddColumns("Engine", "Version", "Quality", "Answers", "What it is");
                probes.ForEach(probe => table.AddRow([.. new[] { probe.Id, probe.Version, probe.Quality, probe.Answer, probe.Description }.Select(Markup.Escape)]));
                AnsiConsole.Write(table);
            }

            return probes.Find(probe => probe.Problem is not null)?.Problem is { } problem ? ExitCode.Of(problem.Kind) : ExitCode.Done;
        });
        return command;
    }
}
