using System.Globalization;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Detects that the system allows too few open files for the program. Parts of it could then not even be loaded.</summary>
internal static class OpenFileLimit
{
    private const int Least = 256;
    private const string Limits = "/proc/self/limits";

    /// <summary>Returns the problem of a limit that is too low; null if the limit is high enough, or unknown.</summary>
    public static Problem? FindProblem()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Limits))
        {
            return null;
        }

        // "Max open files   1024   4096   files": the runtime has raised the soft limit to the hard one.
        const string Name = "Max open files";
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) ?? string.Empty;
        return
            line[Math.Min(Name.Length, line.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var hard, ..]
            && int.TryParse(hard, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit < Least
            ? new Problem(
                ProblemKind.BadConfiguration,
                FormattableString.Invariant($"the system allows {limit} open files, and translate needs {Least}"),
                "Raise the limit, such as with 'ulimit -n 1024'"
            )
            : null;
    }
}
