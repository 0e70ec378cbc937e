using Translate.Core.Documents;
using Translate.Formats.Word.Parts;

namespace Translate.Formats.Word;

/// <summary>The whole package as read, and its parts with text.</summary>
/// <param name="package">The bytes of the file.</param>
/// <param name="parts">The parts, in the order of the document's blocks.</param>
internal sealed class WordSkeleton(byte[] package, IReadOnlyList<WordPart> parts) : DocumentSkeleton
{
    public byte[] Package { get; } = package;

    public IReadOnlyList<WordPart> Parts { get; } = parts;
}
