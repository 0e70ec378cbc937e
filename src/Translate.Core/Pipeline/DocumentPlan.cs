namespace Translate.Core.Pipeline;

/// <summary>What translating a document would ask of the engine.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Segments">Sentences in it.</param>
/// <param name="ToTranslate">Sentences that the engine would be asked for.</param>
/// <param name="Characters">UTF-16 code units of those, the unit in which cloud engines bill.</param>
/// <param name="Terms">Occurrences of glossary terms in those.</param>
public sealed record DocumentPlan(string Name, int Segments, int ToTranslate, long Characters, int Terms);
