using Translate.Core.Files;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A glossary of DeepL: two columns without heading, with commas or tabs.</summary>
internal sealed class DeepLFormat : PairFormat
{
    /// <summary>10 MiB.</summary>
    private const long MaxFileBytes = 10 * 1024 * 1024;

    private const int MaxTermBytes = 1024;

    private readonly bool _hasTabs;

    /// <summary>The form of the file's extension: tabs for <c>.tsv</c>, otherwise commas.</summary>
    public DeepLFormat(bool hasTabs)
        : base(hasTabs ? TableDialect.PlainTsv : TableDialect.Csv, new PairLimits("DeepL", MaxFileBytes, MaxTermBytes, IsPlain: true))
    {
        _hasTabs = hasTabs;
    }

    /// <inheritdoc/>
    public override string Format => "deepl";

    /// <summary>With commas, the two languages may follow source and target.</summary>
    protected override int MaxColumns => _hasTabs ? 2 : 4;

    /// <inheritdoc/>
    protected override bool IsOurPair(IReadOnlyList<string> fields) =>
        (fields.Count <= 2 || LanguageCode.IsIndonesian(fields[2])) && (fields.Count <= 3 || LanguageCode.IsEnglish(fields[3]));
}
