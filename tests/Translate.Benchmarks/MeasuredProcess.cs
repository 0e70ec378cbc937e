using System.Diagnostics;
using System.Globalization;

namespace Translate.Benchmarks;

/// <summary>The measurements of a finished process.</summary>
/// <param name="Wall">The time from start to exit.</param>
/// <param name="PeakBytes">The peak memory in bytes (VmHWM on Linux). 0 on other systems.</param>
internal sealed record MeasuredProcess(TimeSpan Wall, long PeakBytes)
{
    /// <summary>The CPU time. On a busy machine, less than <see cref="Wall"/>.</summary>
    public TimeSpan Processor { get; init; }

    /// <summary>Runs a command until it exits.</summary>
    /// <exception cref="InvalidOperationException">The exit code is not 0.</exception>
    public static MeasuredProcess Run(string workingFolder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(2)))
        {
            peak = Math.Max(peak, GetPeak(process.Id));
            processor = GetProcessor(process, processor);
        }

        watch.Stop();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new MeasuredProcess(watch.Elapsed, peak) { Processor = processor }
            : throw new InvalidOperationException(
                $"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result}{errors.Result}"
            );
    }

    private static TimeSpan GetProcessor(Process process, TimeSpan before)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // The process has just exited.
            return before;
        }
    }

    private static long GetPeak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
