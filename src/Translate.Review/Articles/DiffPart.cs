namespace Translate.Review.Articles;

/// <summary>A part of a comparison.</summary>
/// <param name="Kind">Which of the two texts has it.</param>
/// <param name="Text">The text; never empty.</param>
internal sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Which of two texts has a part.</summary>
internal enum DiffKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the old one.</summary>
    Removed,

    /// <summary>Only the new one.</summary>
    Added,
}
