using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Formats.Bilingual;

/// <summary>A sentence and its translation, as read from a bilingual file that a person may have edited.</summary>
/// <param name="Id">The sentence's id, such as <c>3.2</c>; empty if the file has none. Not unique if the file repeats it.</param>
/// <param name="Source">The visible Indonesian text.</param>
/// <param name="Target">The visible English text; empty if there is no translation.</param>
/// <param name="State">How far the translation is; null if the file does not say.</param>
/// <param name="Comment">The person's comment; empty if absent.</param>
/// <param name="Location">The place of the sentence in the file. The line is the row of a spreadsheet.</param>
internal sealed record BilingualRow(string Id, string Source, string Target, UnitState? State, string Comment, SourceLocation Location)
{
    /// <summary>
    /// The codes of the source, in order of position. The pair id is the code's number in its sentence, on both sides; standalone codes have it
    /// too. The data is the native code, or empty if the file only has its number.
    /// </summary>
    public IReadOnlyList<InlineCode> SourceCodes { get; init; } = [];

    /// <summary>The codes of the target, as in <see cref="SourceCodes"/>.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>What is wrong with the sentence, such as an unknown state; null if it can be used.</summary>
    public Problem? Problem { get; init; }
}
