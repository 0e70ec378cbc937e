namespace Translate.GlossaryTools.Comparison;

/// <summary>A sentence of an article that changes of the glossary touch.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Sentence">The sentence's id in it, such as <c>3.2</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Changes">The changes that touch it.</param>
/// <param name="IsAskedAgain">Whether the engine would receive other terms, so that it must be asked again; otherwise only checks change.</param>
internal sealed record ImpactedSentence(
    string Document,
    string Sentence,
    string Text,
    IReadOnlyList<TermChange> Changes,
    bool IsAskedAgain
);
