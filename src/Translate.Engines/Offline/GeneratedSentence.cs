using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>An English sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Copied">The ranges of the source words that were copied into it.</param>
/// <param name="Tokens">Its words and marks with the source words that they come from; empty if they were not wanted.</param>
/// <param name="Rules">The rules that wrote the tokens; empty if the tokens were not wanted.</param>
internal sealed record GeneratedSentence(
    string Text,
    IReadOnlyList<TextRange> Copied,
    IReadOnlyList<AlignedToken> Tokens,
    IReadOnlyList<AppliedRule> Rules
);
