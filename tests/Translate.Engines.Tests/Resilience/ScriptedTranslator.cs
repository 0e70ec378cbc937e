using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.Resilience;

/// <summary>Does at each call what the next step says; the last step is repeated.</summary>
internal sealed class ScriptedTranslator(params Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>>[] steps) : ITranslator
{
    public static IReadOnlyList<TranslationResult> Answer { get; } = [new TranslationResult.Success("house", [])];

    public int Calls { get; private set; }

    public EngineInfo Info { get; init; } = new("scripted", "7", TranslationQuality.Draft, "for tests", [TermStrategy.Native]);

    public EngineUsage Usage => default;

    public static Task<IReadOnlyList<TranslationResult>> Answers(CancellationToken cancellationToken) => Task.FromResult(Answer);

    public static async Task<IReadOnlyList<TranslationResult>> Hangs(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return Answer;
    }

    public static Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>> Fails(params ProblemKind[] kinds) =>
        _ => throw new ProblemException([.. kinds.Select(kind => new Problem(kind, "it failed", "Mend it"))]);

    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    ) => steps[Math.Min(Calls++, steps.Length - 1)](cancellationToken);
}
