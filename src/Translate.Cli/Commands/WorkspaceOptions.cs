using Translate.Core.Pipeline;

namespace Translate.Cli.Commands;

/// <summary>What a verb wants of its workspace; null means the settings' value.</summary>
internal sealed record WorkspaceOptions
{
    /// <summary>The engine's name.</summary>
    public string? Engine { get; init; }

    /// <summary>The glossary's file or folder.</summary>
    public string? Glossary { get; init; }

    /// <summary>The memory's file.</summary>
    public string? Memory { get; init; }

    /// <summary>How the memory is used. Default <see cref="MemoryMode.None"/>.</summary>
    public MemoryMode MemoryUse { get; init; }

    /// <summary>What is taken from it.</summary>
    public RecallOptions Recall { get; init; } = new();

    /// <summary>The most billed characters.</summary>
    public long? MaxCharacters { get; init; }
}
