using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>Finds what people made of sentences that are similar to one under review, also a moment ago. Thread-safe.</summary>
/// <param name="memory">Has the sentences.</param>
/// <param name="time">The clock.</param>
internal sealed class SimilarSentences(TranslationMemory memory, TimeProvider time) : IDisposable
{
    /// <summary>So few sentences are indexed at once, and with such pauses, that a decision does not wait for them.</summary>
    private const int Batch = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Returns the most similar sentence with its translation. Null if no sentence is similar, or if the unit has that translation.</summary>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<FuzzySuggestion?> FindAsync(TranslationUnit unit, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!memory.HasNonEngineUnits())
            {
                return null;
            }

            while (memory.UpdateFuzzyIndex(Batch))
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }

            bool IsWanted(MemoryUnit similar)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return similar.IsApproved && similar.Target != unit.Target;
            }

            return
                memory.FindSimilar(unit.Source, TranslationMemory.MinimumSimilarity, count: 1, IsWanted, skipsEngineWork: true)
                    is [var best]
                ? best.Unit.SuggestFor(unit.Source)
                : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
