using System.ComponentModel.DataAnnotations;

namespace Translate.Engines.Marian;

/// <summary>Settings of the engine with a local model, section <c>Marian</c>.</summary>
public sealed record MarianOptions
{
    /// <summary>The name of the model, as <c>translate models list</c> shows it. Default none: the only model that is installed.</summary>
    public string? Model { get; init; }

    /// <summary>Threads that translate at once. Default: as many as there are processors.</summary>
    [Range(1, 256)]
    public int? Threads { get; init; }

    /// <summary>How many starts of a translation are kept at each step. Default 1, as in Firefox; more is slower and a little better.</summary>
    [Range(1, 16)]
    public int Beam { get; init; } = 1;

    /// <summary>The most tokens of a sentence; a longer one is cut at the ends of clauses. Default 128, as in Firefox.</summary>
    [Range(16, 512)]
    public int MaxTokens { get; init; } = 128;

    /// <summary>A word with a lower probability is reported as <c>low-confidence</c>. Default 0.1; 0 reports none.</summary>
    [Range(0.0, 1.0)]
    public double LowConfidence { get; init; } = 0.1;
}
