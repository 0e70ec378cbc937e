using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Cli.Printing;

/// <summary>Writes events to standard error (<c>--verbose</c>) and to a file (<c>--log-file</c>).</summary>
/// <remarks>Events hold names, counts and durations. The text of articles is in none of them, and neither are credentials.</remarks>
internal static class LogOutput
{
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <summary>Writes events to standard error.</summary>
    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Write what the program does to standard error.",
        Recursive = true,
    };

    /// <summary>Appends events to a file.</summary>
    public static readonly Option<string?> File = new("--log-file")
    {
        Description = "Append what the program does to a file.",
        HelpName = "file",
        Recursive = true,
    };

    /// <summary>Creates the loggers that the options ask for; without them, loggers that drop everything but the waits.</summary>
    /// <param name="verbose">Whether to write to standard error.</param>
    /// <param name="file">The file to append to; null for none.</param>
    /// <param name="waits">Receives the waits.</param>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public static ILoggerFactory Create(bool verbose, string? file, ILoggerProvider waits)
    {
        if (!verbose && file is null)
        {
            return LoggerFactory.Create(builder =>
                builder.SetMinimumLevel(LogLevel.None).AddFilter(WaitEvents.Category, LogLevel.Debug).AddProvider(waits)
            );
        }

        var log = new LoggerConfiguration().MinimumLevel.Debug();
        if (verbose)
        {
            log.WriteTo.Console(
                outputTemplate: Template,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose,
                theme: Serilog.Sinks.SystemConsole.Themes.ConsoleTheme.None
            );
        }

        if (file is not null)
        {
            CheckWritable(file);
            log.WriteTo.File(file, outputTemplate: "{Timestamp:yyyy-MM-dd} " + Template, formatProvider: CultureInfo.InvariantCulture);
        }

        return LoggerFactory.Create(builder =>
            builder.SetMinimumLevel(LogLevel.Debug).AddSerilog(log.CreateLogger(), dispose: true).AddProvider(waits)
        );
    }

    /// <summary>The file sink itself ignores a file that it cannot open.</summary>
    private static void CheckWritable(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the log cannot be written ({IoErrors.Describe(e)})",
                    "Specify a file in a writable folder with --log-file"
                )
                {
                    File = file,
                },
                e
            );
        }
    }
}
