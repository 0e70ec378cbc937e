namespace Translate.Core.Documents;

/// <summary>What an inline code does.</summary>
public enum InlineCodeKind
{
    /// <summary>It is on its own, such as a line break.</summary>
    Standalone,

    /// <summary>It opens a range that another code closes.</summary>
    Open,

    /// <summary>It closes a range.</summary>
    Close,
}
