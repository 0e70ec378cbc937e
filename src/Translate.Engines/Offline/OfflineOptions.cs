namespace Translate.Engines.Offline;

/// <summary>Options of the offline engine, from the configuration section <c>Offline</c>.</summary>
public sealed record OfflineOptions
{
    /// <summary>
    /// A file in the format of the lexicon (tab-separated: form, class, English, irregular forms). Its entries extend and override the lexicon.
    /// Default none.
    /// </summary>
    public string? ExtraLexicon { get; init; }
}
