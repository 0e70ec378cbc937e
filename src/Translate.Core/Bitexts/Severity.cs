namespace Translate.Core.Bitexts;

/// <summary>How much a finding matters to who reviews.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Should be looked at.</summary>
    Warning,

    /// <summary>Wrong, or not translated.</summary>
    Error,
}
