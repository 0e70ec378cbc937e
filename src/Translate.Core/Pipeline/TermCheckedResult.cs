using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>A request's target with the outcome of each of its terms, or the reason why there is none.</summary>
public abstract record TermCheckedResult
{
    private TermCheckedResult()
    {
    }

    /// <summary>There is a target.</summary>
    /// <param name="Target">The English text.</param>
    /// <param name="Terms">One outcome a term of the request, in order.</param>
    /// <param name="Copied">Where the engine copied words that it did not know.</param>
    public sealed record Success(string Target, IReadOnlyList<TermOutcome> Terms, IReadOnlyList<TextRange> Copied) : TermCheckedResult
    {
        /// <summary>The engine that made it, where another one stood in for the one that was asked; null where none did.</summary>
        public EngineIdentity? FallbackEngine { get; init; }

        /// <summary>Terms whose rendering the target lacks.</summary>
        public int Violations => Terms.Count(term => term.Kind == TermOutcomeKind.Violated);
    }

    /// <summary>The engine gave none.</summary>
    public sealed record Failure(Problem Problem) : TermCheckedResult;
}
