using Translate.Core.Text;

namespace Translate.Engines.Marian;

/// <summary>The target of a sentence.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Its pieces, in order.</param>
internal sealed record SentenceTarget(string Text, IReadOnlyList<SentenceTarget.Token> Tokens)
{
    /// <summary>A piece of the target.</summary>
    /// <param name="Start">Where it starts in the text; a space before a word belongs to the word's first piece.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Source">The part of the source that it comes from; empty at the end of the source.</param>
    /// <param name="LogProbability">The logarithm of its probability.</param>
    internal readonly record struct Token(int Start, int End, TextRange Source, float LogProbability);
}
