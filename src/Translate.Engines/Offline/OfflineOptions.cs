namespace Translate.Engines.Offline;

/// <summary>Settings of the offline engine, section <c>Offline</c>.</summary>
public sealed record OfflineOptions
{
    /// <summary>
    /// A file of the lexicon's form (tab-separated: form, class, English, irregular forms) whose words are added to the lexicon and win over it.
    /// Default none.
    /// </summary>
    public string? ExtraLexicon { get; init; }
}
