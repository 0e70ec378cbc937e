using Polly;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Resilience;

/// <summary>What the strategies of the pipeline know of a call, carried in its <see cref="ResilienceContext"/>.</summary>
/// <param name="requests">What is asked.</param>
/// <param name="characters">What it would be charged with.</param>
internal sealed class EngineCall(IReadOnlyList<TranslationRequest> requests, long characters)
{
    private static readonly ResiliencePropertyKey<EngineCall> Key = new("translate.call");

    /// <summary>What is asked.</summary>
    public IReadOnlyList<TranslationRequest> Requests { get; } = requests;

    /// <summary>What it would be charged with.</summary>
    public long Characters { get; } = characters;

    /// <summary>The room in the quota that the next attempt may use; null if it must ask for some.</summary>
    public CharacterLease? Lease { get; set; }

    /// <summary>Why the attempt before failed; null if there was none, or it did not say.</summary>
    public ProblemException? LastFailure { get; set; }

    /// <summary>The call of a context that <see cref="PutInto"/> has prepared.</summary>
    public static EngineCall Get(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("The context carries no call.");

    /// <summary>Lets the strategies see the call.</summary>
    public void PutInto(ResilienceContext context) => context.Properties.Set(Key, this);
}
