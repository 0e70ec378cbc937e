namespace Translate.GlossaryTools.Comparison;

/// <summary>What changes of a glossary do to a sentence.</summary>
/// <param name="Changes">The changes that touch it; never empty.</param>
/// <param name="IsAskedAgain">Whether the engine would receive other terms; otherwise only checks change.</param>
internal sealed record Impact(IReadOnlyList<TermChange> Changes, bool IsAskedAgain);
