using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Why a word of a target is there.</summary>
/// <param name="English">The word or words; empty for a source word that has no English of its own.</param>
/// <param name="Target">Its place in the target.</param>
/// <param name="Indonesian">The source word or words; empty for a word that English adds.</param>
/// <param name="Source">Their place in the source.</param>
/// <param name="Analysis">The word class and what the grammar knows about the source word, for example <c>noun, plural</c>.</param>
/// <param name="Entry">The file and line that have it: of the glossary for a term, else of the lexicon. Empty for names, figures, marks and unknown words.</param>
/// <param name="Rules">The rules that read the source word, changed it and wrote the English, in order.</param>
internal sealed record ExplainedWord(
    string English,
    TextRange Target,
    string Indonesian,
    TextRange Source,
    string Analysis,
    string Entry,
    IReadOnlyList<string> Rules
);
