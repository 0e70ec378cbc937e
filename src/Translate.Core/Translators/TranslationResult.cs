using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Translators;

/// <summary>The result of one request: a target, or why there is no translation.</summary>
public abstract record TranslationResult
{
    private TranslationResult() { }

    /// <summary>The request succeeded.</summary>
    /// <param name="Target">The English text; never blank.</param>
    /// <param name="Copied">
    /// Ranges of the target where the engine copied source words that it does not know; empty if it knew all words or cannot report them.
    /// </param>
    public sealed record Success(string Target, IReadOnlyList<TextRange> Copied) : TranslationResult
    {
        /// <summary>The engine that produced the target, if a fallback engine replaced the requested one; else null.</summary>
        public EngineInfo? FallbackEngine { get; init; }

        /// <summary>The formatting inside the target, in order of position; empty if the engine takes plain text.</summary>
        public IReadOnlyList<InlineCode> Codes { get; init; } = [];

        /// <summary>The tokens of the target as the engine made it, with alignment and probability; empty if the engine does not report them.</summary>
        public IReadOnlyList<AlignedToken> Tokens { get; init; } = [];

        /// <summary>Ranges of the target that the engine is not sure of, in order; empty if it is sure of all or does not know.</summary>
        public IReadOnlyList<TextRange> Doubtful { get; init; } = [];

        /// <summary>The outcome of each term of the request, in order. Engines leave it empty; the pipeline fills it in when it verifies the target.</summary>
        public IReadOnlyList<TermOutcome> Terms { get; init; } = [];
    }

    /// <summary>The request failed, and a retry by the caller does not help.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Failure(Problem Problem) : TranslationResult
    {
        /// <summary>Whether the service refused the request although it was alone, so that asking for it alone changes nothing.</summary>
        internal bool IsRefusedAlone { get; init; }
    }
}
