using Translate.Core.Documents;

namespace Translate.Formats.Xliff;

/// <summary>The content of a source or target.</summary>
/// <param name="Text">The visible text, without white space at either end; may be empty.</param>
/// <param name="Codes">The codes, in order of position. Their data is their source text.</param>
/// <param name="Lead">The white space before the text.</param>
/// <param name="Trail">The white space after it.</param>
internal sealed record XliffContent(string Text, IReadOnlyList<InlineCode> Codes, string Lead, string Trail)
{
    /// <summary>Whether all of it is one CDATA section. Its translation is one too.</summary>
    public bool IsSection { get; init; }

    /// <summary>Whether there is neither text nor a code.</summary>
    public bool IsEmpty => Text.Length == 0 && Codes.Count == 0;

    /// <summary>Whether the text and the codes are the same; pair ids may differ.</summary>
    public bool Matches(string text, IReadOnlyList<InlineCode> codes) =>
        Text == text && Codes.Select(code => (code.Position, code.Data)).SequenceEqual(codes.Select(code => (code.Position, code.Data)));
}
