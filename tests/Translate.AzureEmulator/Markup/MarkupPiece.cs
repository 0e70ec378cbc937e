namespace Translate.Emulation.Markup;

/// <summary>A piece of a text with markup.</summary>
internal abstract record MarkupPiece
{
    private MarkupPiece()
    {
    }

    /// <summary>Text to translate, entities resolved.</summary>
    public sealed record Words(string Text) : MarkupPiece;

    /// <summary>Something inside a sentence whose output is settled.</summary>
    /// <param name="Source">The text that it stands for, entities resolved.</param>
    /// <param name="Output">What comes out, letter for letter.</param>
    public sealed record Fixed(string Source, string Output) : MarkupPiece
    {
        /// <summary>Whether it is of the dictionary, which is heeded only where the request says its source language.</summary>
        public bool IsDictionary { get; init; }
    }

    /// <summary>A tag between which texts are translated by themselves; comes out as it is.</summary>
    public sealed record Tag(string Raw) : MarkupPiece;
}
