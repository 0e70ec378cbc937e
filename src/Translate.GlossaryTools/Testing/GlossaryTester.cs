using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Testing;

/// <summary>Tries the sentences of a glossary: every example's terms in its own English and in the engine's, and every <c>not</c> sentence.</summary>
/// <remarks>Deprecated entries match nothing and are left out.</remarks>
public sealed class GlossaryTester(Glossary glossary, ITranslator translator)
{
    /// <summary>Sentences that are sent to the engine together.</summary>
    private const int MaxBatch = 100;

    private readonly TermMatcher _matcher = new(glossary);
    private readonly TermEnforcer _enforcer = new(translator);

    /// <summary>Tries every sentence.</summary>
    /// <exception cref="ProblemException">The engine gave no target for any example.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<GlossaryTestResult> RunAsync(CancellationToken cancellationToken)
    {
        var entries = glossary.Entries.Where(entry => entry.Status != TermStatus.Deprecated).ToList();
        var trials = entries
            .SelectMany(entry => entry.Examples.Select(example => new Trial(entry, example, TermsIn(example.Indonesian, entry))))
            .ToList();
        var answers = await AskAsync(trials, cancellationToken).ConfigureAwait(false);
        var examples = trials.Zip(answers, (trial, answer) => GetFailures(trial, answer).ToList()).ToList();
        var nots = entries.SelectMany(entry => entry.NotIn.Select(sentence => GetNotFailures(entry, sentence).ToList())).ToList();
        return new GlossaryTestResult(
            examples.Count,
            nots.Count,
            examples.Concat(nots).Count(failures => failures.Count > 0),
            [
                .. examples
                    .Concat(nots)
                    .SelectMany(failures => failures)
                    .OrderBy(failure => failure.Location.File, StringComparer.Ordinal)
                    .ThenBy(failure => failure.Location.Line),
            ]
        );
    }

    private IReadOnlyList<TermOccurrence> TermsIn(string sentence, TermEntry entry) =>
        _matcher.Match(sentence, ExampleScope.Create(sentence, entry));

    private async Task<List<TranslationResult>> AskAsync(List<Trial> trials, CancellationToken cancellationToken)
    {
        var answers = new List<TranslationResult>(trials.Count);
        foreach (var batch in trials.Chunk(MaxBatch))
        {
            var requests = batch.Select(trial => new TranslationRequest(trial.Example.Indonesian, trial.Terms)).ToList();
            answers.AddRange(await _enforcer.TranslateAsync(requests, cancellationToken).ConfigureAwait(false));
            if (answers.TrueForAll(answer => answer is TranslationResult.Failure))
            {
                // An engine that cannot be used says nothing about the glossary.
                throw new ProblemException(((TranslationResult.Failure)answers[0]).Problem);
            }
        }

        return answers;
    }

    private static IEnumerable<GlossaryFailure> GetFailures(Trial trial, TranslationResult answer)
    {
        var (entry, example, terms) = trial;
        if (!terms.Any(term => ReferenceEquals(term.Entry, entry)))
        {
            var others = terms.Select(term => term.Range).ToList();
            var instead =
                terms.Count == 0
                    ? "no term does"
                    : $"what does is marked: {string.Join(", ", terms.Select(term => $"'{term.Entry.Source}'").Distinct())}";
            yield return new GlossaryFailure(
                entry,
                example.Location,
                GlossaryFailureKind.TermNotFound,
                $"'{entry.Source}' does not match in its example; {instead}",
                example.Indonesian,
                others,
                null,
                []
            );
        }

        foreach (
            var failure in Missing(
                trial,
                TermVerifier.Verify(terms, example.English),
                GlossaryFailureKind.ExampleTarget,
                "the example's English",
                example.English
            )
        )
        {
            yield return failure;
        }

        switch (answer)
        {
            case TranslationResult.Failure { Problem: var problem }:
                yield return new GlossaryFailure(
                    entry,
                    example.Location,
                    GlossaryFailureKind.EngineFailed,
                    $"the engine gave no target: {problem.Message}",
                    example.Indonesian,
                    [],
                    null,
                    []
                );
                break;
            case TranslationResult.Success success:
                foreach (
                    var failure in Missing(trial, success.Terms, GlossaryFailureKind.EngineTarget, "the engine's target", success.Target)
                )
                {
                    yield return failure;
                }

                break;
        }
    }

    /// <summary>One failure a target, with all terms that it lacks.</summary>
    private static IEnumerable<GlossaryFailure> Missing(
        Trial trial,
        IReadOnlyList<TermOutcome> outcomes,
        GlossaryFailureKind kind,
        string where,
        string target
    )
    {
        var lacking = outcomes.Where(outcome => outcome.Kind == TermOutcomeKind.Violated).Select(outcome => outcome.Occurrence).ToList();
        if (lacking.Count == 0)
        {
            yield break;
        }

        var wanted = lacking.GroupBy(
            term => term.Entry,
            (entry, terms) =>
                $"'{entry.Target}'{(terms.Count() is > 1 and var times ? FormattableString.Invariant($" {times} times") : string.Empty)}{(ReferenceEquals(entry, trial.Entry) ? string.Empty : $" ({entry.Location})")}"
        );
        yield return new GlossaryFailure(
            trial.Entry,
            trial.Example.Location,
            kind,
            $"{where} lacks {string.Join(", ", wanted)}",
            trial.Example.Indonesian,
            [.. lacking.Select(term => term.Range)],
            target,
            WrongRenderings(lacking, target)
        );
    }

    private static List<TextRange> WrongRenderings(List<TermOccurrence> lacking, string target)
    {
        var words = Token.Tokenize(target);
        return
        [
            .. lacking
                .SelectMany(term => term.Entry.Never)
                .SelectMany(never => new RenderingMatcher(never).FindAll(target, words))
                .Distinct()
                .OrderBy(range => range.Start),
        ];
    }

    private IEnumerable<GlossaryFailure> GetNotFailures(TermEntry entry, string sentence)
    {
        var found = TermsIn(sentence, entry).Where(term => ReferenceEquals(term.Entry, entry)).Select(term => term.Range).ToList();
        if (found.Count > 0)
        {
            yield return new GlossaryFailure(
                entry,
                entry.Location,
                GlossaryFailureKind.NotSentence,
                $"'{entry.Source}' matches in a sentence under 'not'",
                sentence,
                found,
                null,
                []
            );
        }
    }

    private sealed record Trial(TermEntry Entry, TermExample Example, IReadOnlyList<TermOccurrence> Terms);
}
