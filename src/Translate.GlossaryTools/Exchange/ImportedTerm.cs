using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A term of one language while it is read.</summary>
internal sealed class ImportedTerm
{
    /// <summary>The term.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Its location.</summary>
    public SourceLocation Location { get; set; } = new(string.Empty, 1, 1);

    /// <summary>The administrative status, of <see cref="TbxName"/>; empty if absent.</summary>
    public string Status { get; set; } = string.Empty;

    /// <summary>Whether the part of speech is a verb.</summary>
    public bool IsVerb { get; set; }

    /// <summary>Whether it is not, or no longer, to be used.</summary>
    public bool IsDeprecated => Status == TbxName.Deprecated;
}
