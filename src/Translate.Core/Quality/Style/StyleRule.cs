using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>A rule of house style for English text, with sentences that test it. Immutable.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Message">What it wants, without a final full stop.</param>
/// <param name="Location">Where it is in the file.</param>
internal abstract record StyleRule(string Name, string Message, SourceLocation Location)
{
    /// <summary>Sentences that it must object to.</summary>
    public IReadOnlyList<StyleExample> Examples { get; init; } = [];

    /// <summary>Sentences that it must not object to, with their places.</summary>
    public IReadOnlyList<(string Text, SourceLocation Location)> Counterexamples { get; init; } = [];

    /// <summary>Whether it can correct what it finds.</summary>
    public abstract bool CanFix { get; }

    /// <summary>Returns the places that it objects to, in order. Takes time in proportion to the text.</summary>
    public abstract IEnumerable<StyleMatch> Find(string text);
}
