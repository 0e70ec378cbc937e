using Markdig.Parsers;

namespace Translate.Formats.Markdown;

/// <summary>Lets a visitor see a document while it is parsed. Opens no block.</summary>
internal sealed class DocumentHook : BlockParser
{
    private readonly ParagraphVisitor _visitor;

    /// <param name="visitor">Receives the document at the first line that begins with one of the characters.</param>
    /// <param name="characters">The characters; null for all that no other parser wants.</param>
    public DocumentHook(ParagraphVisitor visitor, char[]? characters)
    {
        _visitor = visitor;
        OpeningCharacters = characters;
    }

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        _visitor.Attach(processor.Document);
        return BlockState.None;
    }
}
