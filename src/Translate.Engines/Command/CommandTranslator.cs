using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Translate.Core.Translators;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;

namespace Translate.Engines.Command;

/// <summary>Translates with any program on this machine. One call is one request to one process; nothing is tried twice here. Thread-safe.</summary>
internal sealed class CommandTranslator : ITranslator, IDisposable
{
    /// <summary>The engine's name.</summary>
    public const string Id = "command";

    private const string LineEnds = "\n\r\v\f\u0085\u2028\u2029";

    private static readonly SearchValues<char> LineEndValues = SearchValues.Create(LineEnds);

    private readonly CommandOptions _options;
    private readonly IReadOnlyList<string> _command;
    private readonly ICommandDialog _dialog;
    private readonly RequestMeter _meter;
    private readonly TimeProvider _time;
    private readonly ConcurrentBag<ProgramProcess> _idle = [];
    private bool _hasAnswered;
    private bool _isDisposed;

    /// <summary>Creates the engine. The program is not started yet.</summary>
    /// <param name="options">Validated, with a program.</param>
    /// <param name="telemetry">Receives every request.</param>
    /// <param name="time">For the time limit.</param>
    public CommandTranslator(CommandOptions options, EngineTelemetry telemetry, TimeProvider time)
    {
        _options = options;
        _command = ProgramArguments.TrySplit(options.Start!);
        _dialog = options.Protocol == CommandProtocol.Lines ? new LineDialog(Program) : new JsonDialog(Program);
        _meter = new RequestMeter(Id, telemetry);
        _time = time;
        Info = new EngineInfo(
            Id,
            GetVersion(options, Program),
            TranslationQuality.Draft,
            GetDescription(options, Program),
            [TermStrategy.Placeholder]
        )
        {
            Limits = EngineLimits.None with { RequestElements = options.RequestElements, Requests = options.Processes },
            WorstLatency = options.Timeout,
            Concurrency = Math.Min(2 * options.Processes, 64),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => _meter.Usage;

    private string Program => Path.GetFileName(_command[0]);

    /// <inheritdoc/>
    /// <remarks>The engine is free, but a budget may count its characters.</remarks>
    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) =>
        requests.Count == 0
            ? []
            : await _meter
                .MeasureAsync(
                    requests.Count,
                    requests.Sum(CountBilledCharacters),
                    _ => AskAsync([.. requests.Select(request => ToLine(request.Text))], cancellationToken),
                    _ => null
                )
                .ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        while (_idle.TryTake(out var process))
        {
            process.Dispose();
        }
    }

    private static string GetDescription(CommandOptions options, string program) =>
        $"the program {program} on this machine, {(options.Protocol == CommandProtocol.Lines ? "one line in, one line out" : "JSON lines")}";

    /// <summary>Everything known that decides how a source is rendered. Arguments may contain a secret, so only their hash is shown.</summary>
    private static string GetVersion(CommandOptions options, string program) =>
        $"{program}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Start!)).AsSpan(0, 4))}";

    private static string ToLine(string text) =>
        !text.AsSpan().ContainsAny(LineEndValues)
            ? text
            : string.Concat(text.Select(c => LineEnds.Contains(c, StringComparison.Ordinal) ? ' ' : c));

    private async Task<IReadOnlyList<TranslationResult>> AskAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var isKept = _options.Lifetime == CommandLifetime.Kept;
        var process = isKept && _idle.TryTake(out var idle) ? idle : ProgramProcess.Start(_command);
        var isReusable = false;
        IReadOnlyList<string> sent = [.. process.EarlierTexts, .. texts];
        try
        {
            var results = await _dialog.AskAsync(process, texts, isLast: !isKept, either.Token).ConfigureAwait(false);
            Volatile.Write(ref _hasAnswered, true);
            isReusable = isKept;
            return results;
        }
        catch (EndOfStreamException e)
        {
            throw await GetEndAsync(process, sent, e.Message, either.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            isReusable = isKept && process.IsInStep;
            throw ProgramFailure.Unusable(Program, e.Message, process.Errors.Describe(sent), e);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ProgramFailure.TooSlow(Program, _options.Timeout, process.Errors.Describe(sent));
        }
        finally
        {
            // A process that may still write to an old request is not asked again.
            if (isReusable && !Volatile.Read(ref _isDisposed))
            {
                process.Errors.Clear();
                process.EarlierTexts = texts;
                _idle.Add(process);
            }
            else
            {
                process.Dispose();
            }
        }
    }

    /// <summary>Says why a program ended whose output has ended; or that it did not, within the time limit.</summary>
    private async Task<EngineException> GetEndAsync(
        ProgramProcess process,
        IReadOnlyList<string> sent,
        string reason,
        CancellationToken limit,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var exitCode = await process.WaitForExitAsync(limit).ConfigureAwait(false);
            var errors = process.Errors.Describe(sent);
            return exitCode == 0 && _options.Lifetime == CommandLifetime.Request
                ? ProgramFailure.Unusable(Program, reason, errors)
                : ProgramFailure.Ended(Program, exitCode, Volatile.Read(ref _hasAnswered), errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProgramFailure.TooSlow(Program, _options.Timeout, process.Errors.Describe(sent));
        }
    }
}
