namespace Translate.Emulation.Faults;

/// <summary>When a connection is aborted.</summary>
public enum ResetPoint
{
    /// <summary>After the request was received, before anything else.</summary>
    BeforeTranslating,

    /// <summary>After the translation, before sending.</summary>
    AfterTranslating,

    /// <summary>After half of the response was sent.</summary>
    MidResponse,
}
