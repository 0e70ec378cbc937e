using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.Batching;

/// <summary>Answers with the source in brackets, remembers every call, and fails where it is told to.</summary>
/// <param name="limits">What it declares.</param>
internal sealed class RecordingTranslator(EngineLimits? limits = null) : ITranslator
{
    private readonly Lock _gate = new();
    private readonly List<IReadOnlyList<string>> _calls = [];

    /// <summary>The texts of each call, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>What holds an answer back; by default nothing.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>What a call fails with; null where it succeeds.</summary>
    public Func<IReadOnlyList<string>, Exception?> Fault { get; init; } = _ => null;

    public EngineInfo Info { get; } =
        new("recording", "1", TranslationQuality.Draft, "for tests", []) { Limits = limits ?? EngineLimits.None };

    public EngineUsage Usage => default;

    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        string[] texts = [.. requests.Select(request => request.Text)];
        lock (_gate)
        {
            _calls.Add(texts);
        }

        await Before(cancellationToken);
        return Fault(texts) is { } fault ? throw fault : [.. texts.Select(text => new TranslationResult.Success($"[{text}]", []))];
    }

    public static ProblemException Problem(ProblemKind kind) => new(new Problem(kind, "it failed", "Mend it"));

    public static IReadOnlyList<TranslationRequest> Requests(params IEnumerable<string> texts) =>
        [.. texts.Select(text => new TranslationRequest(text, []))];

    public static IEnumerable<string> Targets(IEnumerable<TranslationResult> results) =>
        results.Select(result =>
            result is TranslationResult.Success success ? success.Target : ((TranslationResult.Failure)result).Problem.Kind.ToString()
        );
}
