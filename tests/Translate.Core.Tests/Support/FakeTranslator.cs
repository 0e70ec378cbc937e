using System.Collections.Concurrent;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>An engine with scripted responses that records its requests.</summary>
internal sealed class FakeTranslator(
    Func<IReadOnlyList<TranslationRequest>, CancellationToken, Task<IReadOnlyList<TranslationResult>>> answer
) : ITranslator
{
    public ConcurrentQueue<TranslationRequest> Requests { get; } = [];

    public EngineInfo Info { get; init; } = TestData.Engine;

    public EngineUsage Usage => new(Requests.Count, Requests.Sum(CountBilledCharacters));

    /// <summary>Returns each text in uppercase.</summary>
    public static FakeTranslator ToUppercase() => ForEach(text => TestData.Success(text.ToUpperInvariant()));

    public static FakeTranslator ForEach(Func<string, TranslationResult> answer) =>
        new((requests, _) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(request => answer(request.Text))]));

    /// <summary>Fails for one sentence and returns the others in uppercase.</summary>
    public static FakeTranslator FailingAt(string sentence, Problem problem) =>
        ForEach(text => text == sentence ? new TranslationResult.Failure(problem) : TestData.Success(text.ToUpperInvariant()));

    public static FakeTranslator Throwing(Exception exception) => new((_, _) => throw exception);

    /// <summary>Returns one result too few.</summary>
    public static FakeTranslator DroppingFirst() =>
        new(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Skip(1).Select(request => TestData.Success(request.Text))])
        );

    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        foreach (var request in requests)
        {
            Requests.Enqueue(request);
        }

        return answer(requests, cancellationToken);
    }
}
