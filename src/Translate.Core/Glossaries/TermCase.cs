namespace Translate.Core.Glossaries;

/// <summary>How the case of a term's letters must agree with the text.</summary>
public enum TermCase
{
    /// <summary>Capitals of the entry must be capitals in the text; its lowercase letters match either. The default.</summary>
    Smart,

    /// <summary>Every letter must be as in the entry, but for the first letter of a sentence.</summary>
    Exact,

    /// <summary>Any letter matches in any case.</summary>
    Ignore,
}
