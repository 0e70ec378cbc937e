using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>One segment to translate.</summary>
/// <param name="Text">The source.</param>
/// <param name="Terms">The glossary terms in it, in order, with the renderings that the target must have; empty if the engine is not given them.</param>
/// <param name="TermStrategy">How the engine uses the terms: <see cref="TermStrategy.Glossary"/>, <see cref="TermStrategy.Native"/> or <see cref="TermStrategy.Context"/>.</param>
public sealed record TranslationRequest(string Text, IReadOnlyList<TermOccurrence> Terms, TermStrategy TermStrategy = TermStrategy.Native)
{
    /// <summary>The most sentences in <see cref="Before"/> and in <see cref="After"/>.</summary>
    public const int MaxSurroundings = 5;

    /// <summary>Similar sentences as models, the most similar first; at most <see cref="EngineInfo.MaxReferences"/>.</summary>
    public IReadOnlyList<ReferencePair> References { get; init; } = [];

    /// <summary>The formatting inside the text, in order of position; empty for an engine that takes plain text.</summary>
    public IReadOnlyList<InlineCode> Codes { get; init; } = [];

    /// <summary>The sentence before this one, as context; empty if absent. Not billed and not translated.</summary>
    public string Previous { get; init; } = string.Empty;

    /// <summary>The sentence after this one, as context; empty if absent. Not billed and not translated.</summary>
    public string Next { get; init; } = string.Empty;

    /// <summary>More sentences before this one, the nearest last and <see cref="Previous"/> among them; empty if unknown. At most <see cref="MaxSurroundings"/>.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>More sentences after this one, the nearest first and <see cref="Next"/> among them; empty if unknown. At most <see cref="MaxSurroundings"/>.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The headline of the document; empty if it has none that is known.</summary>
    public string Headline { get; init; } = string.Empty;

    /// <summary>What the engine bills for this request; null if nobody counted yet. Reset it to null when the text or the terms change.</summary>
    public long? BilledCharacters { get; init; }

    /// <summary>The budget and the state of the run that asks; null outside a pipeline.</summary>
    internal RunLedger? Ledger { get; init; }

    /// <summary>What the call that this request is part of may spend of a budget that runs share; null without one.</summary>
    internal BudgetGrant? Grant { get; init; }

    /// <summary>Takes what one more attempt costs from the budgets.</summary>
    /// <exception cref="ProblemException">A budget does not have it.</exception>
    internal async ValueTask TakeFromBudgetsAsync(long cost, CancellationToken cancellationToken)
    {
        Ledger?.Take(cost);
        if (Grant is not null)
        {
            await Grant.TakeMoreAsync(cost, cancellationToken).ConfigureAwait(false);
        }
    }
}
