namespace Translate.Core.Documents;

/// <summary>What the first bytes of a file say about its format.</summary>
public enum FormatMatch
{
    /// <summary>The file is not of the format.</summary>
    No,

    /// <summary>The file can be of the format; the file name's extension decides.</summary>
    Possible,

    /// <summary>The file is of the format, regardless of its extension.</summary>
    Certain,
}
