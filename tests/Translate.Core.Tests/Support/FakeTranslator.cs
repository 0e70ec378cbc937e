using System.Collections.Concurrent;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>An engine that answers as the test says, and remembers what it was asked.</summary>
internal sealed class FakeTranslator(Func<IReadOnlyList<TranslationRequest>, CancellationToken, Task<IReadOnlyList<TranslationResult>>> answer) : ITranslator
{
    public ConcurrentQueue<TranslationRequest> Asked { get; } = [];

    public EngineInfo Info => Some.Engine;

    public EngineUsage Usage => new(Asked.Count, Asked.Sum(CountBilledCharacters));

    /// <summary>Answers every text with its capitals.</summary>
    public static FakeTranslator Capitals() => Each(text => Some.Success(text.ToUpperInvariant()));

    public static FakeTranslator Each(Func<string, TranslationResult> answer) =>
        new((requests, _) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(request => answer(request.Text))]));

    /// <summary>Fails the sentence, and answers the others with their capitals.</summary>
    public static FakeTranslator FailingAt(string sentence, Problem problem) =>
        Each(text => text == sentence ? new TranslationResult.Failure(problem) : Some.Success(text.ToUpperInvariant()));

    public static FakeTranslator Throwing(Exception exception) => new((_, _) => throw exception);

    /// <summary>Returns one result too few.</summary>
    public static FakeTranslator Forgetful() =>
        new((requests, _) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Skip(1).Select(request => Some.Success(request.Text))]));

    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
        {
            Asked.Enqueue(request);
        }

        return answer(requests, cancellationToken);
    }
}
