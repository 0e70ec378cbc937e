using Translate.Core.Bitexts;

namespace Translate.Core.Edits;

/// <summary>Options for taking edits into a memory.</summary>
/// <param name="Author">Who decided.</param>
internal sealed record EditImportOptions(string Author)
{
    /// <summary>Whether the files win over decisions that the memory has meanwhile. Default false.</summary>
    public bool OverwriteConflicts { get; init; }

    /// <summary>Whether a person answers for the whole file, so that unchanged translations are approved. Default false.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The article that the file is a translation of. Null to find it by the name of the file.</summary>
    public string? Article { get; init; }

    /// <summary>What the run wrote for a sentence without a translation.</summary>
    public UntranslatedText Untranslated { get; init; }

    /// <summary>What the run wrote for boilerplate of pages.</summary>
    public BoilerplateText Boilerplate { get; init; }
}
