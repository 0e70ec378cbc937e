using Translate.Core.Bitexts;

namespace Translate.Core.Pipeline;

/// <summary>What translating a document would ask of the engine.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Segments">Sentences in it, those that are carried through as they stand among them.</param>
/// <param name="Work">What would become of the others.</param>
/// <param name="Terms">Occurrences of glossary terms in it.</param>
public sealed record DocumentPlan(string Name, int Segments, EngineWorkload Work, int Terms)
{
    /// <summary>What the engine bills for each new sentence, in order.</summary>
    public IReadOnlyList<long> BilledCharacters { get; init; } = [];
}
