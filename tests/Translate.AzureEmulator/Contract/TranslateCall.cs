using Translate.Emulation.Markup;

namespace Translate.Emulation.Contract;

/// <summary>A translation request of any version.</summary>
/// <param name="Elements">The texts in order.</param>
internal sealed record TranslateCall(IReadOnlyList<TranslateElement> Elements)
{
    public bool Alignment { get; init; }

    public bool SentenceLengths { get; init; }

    /// <summary>The billed characters: UTF-16 length including markup, times the number of targets.</summary>
    public long Characters => Elements.Sum(element => element.Characters);
}

/// <summary>A text to translate.</summary>
/// <param name="Text">The text as received, with its markup.</param>
/// <param name="From">The source language. Null to detect it.</param>
/// <param name="IsHtml">Whether the text is HTML.</param>
/// <param name="Targets">The requested translations.</param>
internal sealed record TranslateElement(string Text, string? From, bool IsHtml, IReadOnlyList<TranslateTarget> Targets)
{
    private readonly Lazy<IReadOnlyList<MarkupPiece>> _pieces = new(() => MarkupReader.Read(Text, IsHtml));

    public long Characters => (long)Text.Length * Targets.Count;

    /// <summary>The parsed text.</summary>
    /// <exception cref="ServiceException">The HTML is not well-formed.</exception>
    public IReadOnlyList<MarkupPiece> Pieces => _pieces.Value;
}

/// <summary>A requested translation.</summary>
/// <param name="Language">The target language. Null if the request lacks it.</param>
/// <param name="Category">The custom model, or <see cref="General"/>.</param>
internal sealed record TranslateTarget(string? Language, string Category)
{
    public const string General = "general";
}
