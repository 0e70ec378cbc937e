namespace Translate.GlossaryTools.Suggestion;

/// <summary>What is suggested.</summary>
internal sealed record SuggestionOptions
{
    /// <summary>Default of <see cref="Top"/>.</summary>
    public const int DefaultTop = 50;

    /// <summary>Default of <see cref="MinFrequency"/>.</summary>
    public const int DefaultMinFrequency = 2;

    /// <summary>How many suggestions at most. Default 50, at least 1.</summary>
    public int Top { get; init; } = DefaultTop;

    /// <summary>How often a candidate must occur; one with an acronym may occur once. Default 2, at least 1.</summary>
    public int MinFrequency { get; init; } = DefaultMinFrequency;
}
