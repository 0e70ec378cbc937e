namespace Translate.GlossaryTools.Exchange;

/// <summary>Names of TBX.</summary>
internal static class TbxName
{
    /// <summary>The namespace of version 3.</summary>
    public const string Core = "urn:iso:std:iso:30042:ed-2";

    /// <summary>The module of status, part of speech and subject field.</summary>
    public const string Min = "http://www.tbxinfo.net/ns/min";

    /// <summary>The module of sources.</summary>
    public const string Basic = "http://www.tbxinfo.net/ns/basic";

    /// <summary>The required term.</summary>
    public const string Preferred = "preferredTerm-admn-sts";

    /// <summary>Another right term.</summary>
    public const string Admitted = "admittedTerm-admn-sts";

    /// <summary>A wrong term, or one of old.</summary>
    public const string Deprecated = "deprecatedTerm-admn-sts";

    /// <summary>A status as programs write it, such as <c>preferred</c> or <c>supersededTerm-admn-sts</c>, as one of the three; empty if it says nothing.</summary>
    public static string Status(string written) =>
        written switch
        {
            _ when written.StartsWith("preferred", StringComparison.OrdinalIgnoreCase) => Preferred,
            _ when written.StartsWith("admitted", StringComparison.OrdinalIgnoreCase) => Admitted,
            _ when written.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase)
                    || written.StartsWith("superseded", StringComparison.OrdinalIgnoreCase) => Deprecated,
            _ when written.StartsWith("notRecommended", StringComparison.OrdinalIgnoreCase)
                    || written.StartsWith("forbidden", StringComparison.OrdinalIgnoreCase)
                    || written.StartsWith("obsolete", StringComparison.OrdinalIgnoreCase) => Deprecated,
            _ => string.Empty,
        };
}
