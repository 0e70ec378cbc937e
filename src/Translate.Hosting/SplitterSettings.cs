namespace Translate.Hosting;

/// <summary>Settings of the sentence splitter, section <c>Splitter</c>.</summary>
internal sealed class SplitterSettings
{
    /// <summary>A file of the form of sentence-rules.txt whose words are added to it and win over it. Default none.</summary>
    public string? ExtraRules { get; set; }
}
