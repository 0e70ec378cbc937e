namespace Translate.GlossaryTools.Exchange;

/// <summary>A glossary of Azure document translation: source, a tab, target; no heading, no quotation marks.</summary>
internal sealed class AzureFormat()
    : PairFormat(TableDialect.PlainTsv, new PairLimits("Azure", MaxFileBytes, MaxTermBytes: null, IsPlain: true))
{
    /// <summary>10 MB, in batch translation.</summary>
    private const long MaxFileBytes = 10 * 1024 * 1024;

    /// <inheritdoc/>
    public override string Format => "azure";
}
