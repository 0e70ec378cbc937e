namespace Translate.GlossaryTools.Testing;

/// <summary>How the sentences of a glossary fared.</summary>
/// <param name="Examples">Examples that were tried.</param>
/// <param name="NotSentences">Sentences under <c>not</c> that were tried.</param>
/// <param name="Failed">Examples and sentences that do not hold; one may have several failures.</param>
/// <param name="Failures">Every failure, in the order of the glossary.</param>
public sealed record GlossaryTestResult(int Examples, int NotSentences, int Failed, IReadOnlyList<GlossaryFailure> Failures)
{
    /// <summary><c>269 examples, 21 not-sentences, 0 failed</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Examples} {(Examples == 1 ? "example" : "examples")}, {NotSentences} {(NotSentences == 1 ? "not-sentence" : "not-sentences")}, {Failed} failed"
        );
}
