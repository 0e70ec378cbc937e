using System.Diagnostics;
using System.Globalization;

namespace Translate.Benchmarks;

/// <summary>A finished process with what it took, from outside.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="PeakBytes">The most memory that it held (VmHWM of Linux); zero where the system does not tell.</param>
internal sealed record MeasuredProcess(TimeSpan Wall, long PeakBytes)
{
    /// <summary>Time of processors; less than the wall's where others kept them busy.</summary>
    public TimeSpan Processor { get; init; }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static MeasuredProcess Run(string workingFolder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
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
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result}{errors.Result}");
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
            // It has just ended.
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
