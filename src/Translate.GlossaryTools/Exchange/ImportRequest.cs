namespace Translate.GlossaryTools.Exchange;

/// <summary>What to import, and where to.</summary>
/// <param name="File">The file of another program.</param>
/// <param name="GlossaryPath">The glossary's file or folder, which need not exist.</param>
internal sealed record ImportRequest(string File, string GlossaryPath)
{
    /// <summary>The format; null, the default, for the one of the file's extension.</summary>
    public string? Format { get; init; }

    /// <summary>Which column of a table holds what, such as <c>source=2,target=4</c>; null, the default, to read it from the heading.</summary>
    public string? Columns { get; init; }

    /// <summary>The glossary file to write; null, the default, for one in the glossary's folder that is named after the domain.</summary>
    public string? Out { get; init; }

    /// <summary>The domain; null, the default, for the one that the file says, or else the file's name.</summary>
    public string? Domain { get; init; }

    /// <summary>Whether an existing file may be overwritten. Default false.</summary>
    public bool Force { get; init; }

    /// <summary>Whether terms that contradict the glossary are left out rather than end the import. Default false.</summary>
    public bool SkipConflicts { get; init; }
}
