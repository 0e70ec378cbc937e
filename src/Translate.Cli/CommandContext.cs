using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging;
using Translate.Cli.Printing;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Scale.Claims;
using Translate.Scale.Memory;

namespace Translate.Cli;

/// <summary>What a command works with: its parsed arguments, the settings, and the log. Settings are read when they are first needed.</summary>
internal sealed class CommandContext : IDisposable
{
    private readonly ParseResult _parsed;
    private readonly Lazy<TranslateConfiguration> _configuration;
    private readonly Lazy<PipelineFactory> _pipelines;
    private TelemetryExport? _telemetry;

    /// <summary>Creates the context of one invocation.</summary>
    public CommandContext(ParseResult parsed)
    {
        _parsed = parsed;
        Loggers = LogOutput.Create(parsed.GetValue(LogOutput.Verbose), parsed.GetValue(LogOutput.File), Waits);
        _configuration = new(Load);
        _pipelines = new(() => new PipelineFactory(Configuration, TimeProvider.System));
    }

    /// <summary>Knows how long the engine makes a run wait.</summary>
    public WaitMonitor Waits { get; } = new(TimeProvider.System);

    /// <summary>Where events go; nowhere unless the user asks for a log.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>The settings of the current folder.</summary>
    /// <exception cref="ProblemException">The settings cannot be used.</exception>
    public TranslateConfiguration Configuration => _configuration.Value;

    /// <summary>Creates pipelines from the settings.</summary>
    public PipelineFactory Pipelines => _pipelines.Value;

    /// <summary>What the command reads from and writes to.</summary>
    public CommandStreams Streams => (CommandStreams)_parsed.InvocationConfiguration;

    /// <summary>Opens the output of a command that writes bytes: as they are for another program, escaped for a terminal.</summary>
    public Stream OpenOutput() => Console.IsOutputRedirected ? Streams.OpenOutput() : new EscapingStream(Streams.Output);

    /// <summary>The value of an option; its default if it is not given.</summary>
    public T? GetValue<T>(Option<T> option) => _parsed.GetValue(option);

    /// <summary>The value of an argument; its default if it is not given.</summary>
    public T? GetValue<T>(Argument<T> argument) => _parsed.GetValue(argument);

    /// <summary>How the option was given; null if it was not.</summary>
    public OptionResult? GetResult(Option option) => _parsed.GetResult(option);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_configuration.IsValueCreated)
        {
            _configuration.Value.Dispose();
        }

        _telemetry?.Dispose();
        Loggers.Dispose();
    }

    private TranslateConfiguration Load()
    {
        var configuration = TranslateConfiguration.Load(Loggers);
        configuration.Memories.Register(new PostgresMemory());
        configuration.Shared.Register(address => PostgresSharedState.TryOpen(address));
        _telemetry = TelemetryExport.Start(configuration.Telemetry);
        return configuration;
    }
}
