namespace Translate.Emulation.Markup;

/// <summary>A piece of a text with markup.</summary>
internal abstract record MarkupPiece
{
    private MarkupPiece() { }

    /// <summary>Text to translate, with entities decoded.</summary>
    public sealed record Words(string Text) : MarkupPiece;

    /// <summary>A part of a sentence with a fixed output.</summary>
    /// <param name="Source">The text that it replaces, with entities decoded.</param>
    /// <param name="Output">The exact output.</param>
    public sealed record Fixed(string Source, string Output) : MarkupPiece
    {
        /// <summary>Whether it is from the dictionary, which applies only if the request names its source language.</summary>
        public bool IsDictionary { get; init; }
    }

    /// <summary>A tag, copied unchanged. The texts before and after it are translated separately.</summary>
    public sealed record Tag(string Raw) : MarkupPiece;
}
