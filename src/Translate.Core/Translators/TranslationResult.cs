using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Translators;

/// <summary>What became of one request: a target, or the reason why there is none. Never both, never neither.</summary>
public abstract record TranslationResult
{
    private TranslationResult()
    {
    }

    /// <summary>The request succeeded.</summary>
    /// <param name="Target">The English text; never blank.</param>
    /// <param name="Copied">
    /// Places of the target where the engine copied source words that it did not know; empty where it knew all, or cannot tell.
    /// </param>
    public sealed record Success(string Target, IReadOnlyList<TextRange> Copied) : TranslationResult
    {
        /// <summary>The engine that made it, where another one stood in for the engine that was asked; null where none did.</summary>
        public EngineInfo? FallbackEngine { get; init; }
    }

    /// <summary>The request failed for good.</summary>
    public sealed record Failure(Problem Problem) : TranslationResult;
}
