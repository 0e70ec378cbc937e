using Translate.Core.Bitexts;

namespace Translate.Core.Pipeline;

/// <summary>What a run would ask the engine for one document.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Segments">All sentences, including those that are copied as they are.</param>
/// <param name="Work">How the sentences would get their translations.</param>
/// <param name="Terms">Occurrences of glossary terms.</param>
internal sealed record DocumentPlan(string Name, int Segments, EngineWorkload Work, int Terms)
{
    /// <summary>What the engine bills for each new sentence, in order.</summary>
    public IReadOnlyList<long> BilledCharacters { get; init; } = [];

    /// <summary>What a run would ask the engine that is compared; null if no engines are compared.</summary>
    public DocumentPlan? Other { get; init; }
}
