using Translate.Emulation.Markup;

namespace Translate.Emulation.Contract;

/// <summary>A request for translations, whatever version it was written in.</summary>
/// <param name="Elements">The texts in order.</param>
internal sealed record TranslateCall(IReadOnlyList<TranslateElement> Elements)
{
    public bool Alignment { get; init; }

    public bool SentenceLengths { get; init; }

    /// <summary>What the service bills: UTF-16 length, markup and all, times the targets.</summary>
    public long Characters => Elements.Sum(element => element.Characters);
}

/// <summary>One text.</summary>
/// <param name="Text">As it came, with its markup.</param>
/// <param name="From">Language; null where it is to be detected.</param>
/// <param name="IsHtml">Whether the text is HTML.</param>
/// <param name="Targets">What it is to become.</param>
internal sealed record TranslateElement(string Text, string? From, bool IsHtml, IReadOnlyList<TranslateTarget> Targets)
{
    private readonly Lazy<IReadOnlyList<MarkupPiece>> _pieces = new(() => MarkupReader.Read(Text, IsHtml));

    public long Characters => (long)Text.Length * Targets.Count;

    /// <summary>The text taken apart.</summary>
    /// <exception cref="ServiceException">It is no well-formed HTML.</exception>
    public IReadOnlyList<MarkupPiece> Pieces => _pieces.Value;
}

/// <summary>One translation that is wanted of a text.</summary>
/// <param name="Language">Null where the request forgot it.</param>
/// <param name="Category">Custom model; <see cref="General"/> for the service's own.</param>
internal sealed record TranslateTarget(string? Language, string Category)
{
    public const string General = "general";
}
