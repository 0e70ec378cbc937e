using System.Collections.Concurrent;
using Translate.Core.Glossaries;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Remembers how the engine itself translates single terms, so that a repair can find the engine's rendering in a target.</summary>
/// <remarks>Asks the engine once per term. Safe to use from several threads at once.</remarks>
internal sealed class EngineRenderings(ITranslator translator)
{
    private readonly ConcurrentDictionary<TermEntry, string> _byEntry = new();

    /// <summary>The renderings so far.</summary>
    public IReadOnlyDictionary<TermEntry, string> ByEntry => _byEntry;

    /// <summary>Asks the engine for the violated terms that it was not asked for before.</summary>
    public async Task LearnAsync(IEnumerable<TermOutcome> outcomes, CancellationToken cancellationToken)
    {
        var unknown = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .Select(outcome => outcome.Occurrence.Entry)
            .Distinct()
            .Where(entry => !_byEntry.ContainsKey(entry))
            .ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var results = await translator
            .TranslateAllAsync([.. unknown.Select(entry => new TranslationRequest(entry.Source, []))], cancellationToken)
            .ConfigureAwait(false);
        foreach (var (entry, result) in unknown.Zip(results))
        {
            if (result is TranslationResult.Success { Target: var rendering })
            {
                _byEntry[entry] = WithoutArticle(rendering.TrimEnd('.'));
            }
        }
    }

    private static string WithoutArticle(string words) =>
        words.Split(' ', 2) is [var first, var rest] && first.ToLowerInvariant() is "the" or "a" or "an" ? rest : words;
}
