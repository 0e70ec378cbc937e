using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Opens standard input.</summary>
internal static class StandardInput
{
    /// <summary>Opens the stream.</summary>
    /// <exception cref="ProblemException">The caller closed it (<c>&lt;&amp;-</c>).</exception>
    public static Stream Open() =>
        !IsOwnPipe()
            ? Console.OpenStandardInput()
            : throw new ProblemException(
                new Problem(ProblemKind.BadInput, "standard input is closed", "Specify a file, or pipe a text in")
            );

    /// <summary>
    /// Whether the number of standard input is taken by a pipe of this process, because it was free at the start: a read from it would never
    /// return. Then the process also has the end of the pipe that is written to. Known on Linux only.
    /// </summary>
    private static bool IsOwnPipe()
    {
        var input = GetTarget("0");
        return input.StartsWith("pipe:", StringComparison.Ordinal)
            && Directory
                .EnumerateFileSystemEntries("/proc/self/fd")
                .Select(path => Path.GetFileName(path))
                .Any(number => number != "0" && GetTarget(number) == input && IsWritten(number));
    }

    private static string GetTarget(string number) => Read(() => new FileInfo($"/proc/self/fd/{number}").LinkTarget);

    /// <summary>The last octal digit of the flags is 1 for a descriptor that is only written to.</summary>
    private static bool IsWritten(string number) =>
        Read(() =>
                File.ReadLines($"/proc/self/fdinfo/{number}").FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal))
            )
            .EndsWith('1');

    private static string Read(Func<string?> read)
    {
        try
        {
            return read() ?? string.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is no such system, or the descriptor is closed meanwhile.
            return string.Empty;
        }
    }
}
