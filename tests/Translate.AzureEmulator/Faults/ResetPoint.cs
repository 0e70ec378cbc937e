namespace Translate.Emulation.Faults;

/// <summary>When a connection breaks.</summary>
public enum ResetPoint
{
    /// <summary>The request has come in and nothing was done.</summary>
    BeforeTranslating,

    /// <summary>The text is translated and nothing was sent.</summary>
    AfterTranslating,

    /// <summary>Half of the answer was sent.</summary>
    MidResponse,
}
