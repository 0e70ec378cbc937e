using System.CommandLine;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate engines</c>.</summary>
internal static class EnginesCommand
{
    private static readonly Option<bool> Probe = new("--probe")
    {
        Description = "Ask each engine for a translation of two words, and say whether it answers.",
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per engine." };

    public static Command Create()
    {
        var command = new CliCommand(
            "engines",
            "List the engines, with their credentials, prices and features.",
            "translate engines --probe"
        )
        {
            Probe,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var configuration = context.Configuration;
                var probes = await EngineProbe
                    .AllAsync(configuration.Engines, context.GetValue(Probe), TimeProvider.System, cancellationToken)
                    .ConfigureAwait(false);
                probes.ForEach(probe => Console.Out.WriteLine(context.GetValue(Json) ? JsonText.Write(probe) : probe.ToString()));
                var chosen = configuration.Engines.Resolve(configuration.Settings.Engine);
                if (!context.GetValue(Json))
                {
                    if (probes.Exists(probe => probe.PricePerMillion > 0))
                    {
                        Console.Out.WriteLine("Prices are list prices, or the prices in your settings. Check them against your bill.");
                    }

                    Console.Out.WriteLine($"Without --engine, a run asks {chosen}.");
                }

                // An engine that nobody has set up or chosen is not a fault.
                var broken = probes.Find(probe => probe.Problem is not null && (probe.IsConfigured || probe.Id == chosen));
                return broken?.Problem is { } problem ? ExitCode.From(problem.Kind) : ExitCode.Done;
            }
        );
        return command;
    }
}
