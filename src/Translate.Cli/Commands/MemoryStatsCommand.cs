using System.CommandLine;
using System.Globalization;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory stats</c>.</summary>
internal static class MemoryStatsCommand
{
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the figures as JSON." };

    public static Command Create()
    {
        var command = new CliCommand("stats", "Show statistics about the memory.", "translate memory stats") { Memory, Json };
        command.SetHandler(
            (context, _) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                using var memory = MemoryCommand.Open(context, path);
                var statistics = memory.GetStatistics();
                if (context.GetValue(Json))
                {
                    Console.Out.WriteLine(
                        JsonText.Write(
                            new
                            {
                                file = path,
                                statistics.Units,
                                statistics.Documents,
                                statistics.Bytes,
                                statistics.Oldest,
                                statistics.Newest,
                                statistics.Groups,
                            }
                        )
                    );
                }
                else
                {
                    Print(path, statistics);
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Print(string path, MemoryStatistics statistics)
    {
        Line("Memory", $"{path}, {statistics.Bytes / 1e6:0.0} MB");
        Line("Units", $"{statistics.Units:N0}");
        foreach (var group in statistics.Groups)
        {
            Line(
                string.Empty,
                $"{group.Units:N0} {EnumNames.Get(group.Origin)}, {EnumNames.Get(group.State)}{(group.Engine.Length > 0 ? $", {group.Engine} {group.Version}" : string.Empty)}"
            );
        }

        Line("Documents", $"{statistics.Documents:N0}");
        if (statistics is { Oldest: { } oldest, Newest: { } newest })
        {
            Line("From, to", $"{oldest.ToLocalTime():yyyy-MM-dd HH:mm}, {newest.ToLocalTime():yyyy-MM-dd HH:mm}");
        }
    }

    private static void Line(string name, FormattableString value) =>
        Console.Out.WriteLine($"{name, -12}{value.ToString(CultureInfo.InvariantCulture)}".TrimEnd());
}
