using Translate.Core.Memory;

namespace Translate.GlossaryTools.Comparison;

/// <summary>A stored segment that changes of a glossary touch.</summary>
/// <param name="Document">The document in which it was found first; empty if it is in none.</param>
/// <param name="Unit">The segment with its translation.</param>
/// <param name="IsAskedAgain">Whether the next run would ask the engine for it; otherwise it stays, and is checked.</param>
internal sealed record StoredSegment(string Document, MemoryUnit Unit, bool IsAskedAgain);
