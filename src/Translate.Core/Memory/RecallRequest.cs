using Translate.Core.Glossaries;

namespace Translate.Core.Memory;

/// <summary>A segment that the memory is asked for.</summary>
/// <param name="Source">The sentence.</param>
/// <param name="Previous">The sentence before it; empty at the start of a document.</param>
/// <param name="Next">The sentence behind it; empty at the end.</param>
/// <param name="Terms">The terms that match in it now, in order of place.</param>
public sealed record RecallRequest(string Source, string Previous, string Next, IReadOnlyList<TermOccurrence> Terms);
