namespace Translate.Core.Edits;

/// <summary>A term that a reader proposes for the glossary.</summary>
/// <param name="Source">The Indonesian words.</param>
/// <param name="Target">The English words.</param>
/// <param name="Author">Who proposes it.</param>
/// <param name="Place">The sentence in its article, such as <c>3.2</c>.</param>
internal sealed record ProposedTerm(string Source, string Target, string Author, string Place);
