using Translate.Core.Files;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A glossary of Google Cloud Translation: two columns with commas under the languages' codes.</summary>
/// <remarks>The heading is what Google reads the languages from; a file without one is read too.</remarks>
internal sealed class GoogleFormat() : PairFormat(TableDialect.Csv, new PairLimits("Google", MaxFileBytes, MaxTermBytes, IsPlain: false))
{
    /// <summary>10 MB, which Google gives as 10.4 million bytes.</summary>
    private const long MaxFileBytes = 10_400_000;

    private const int MaxTermBytes = 1024;

    /// <inheritdoc/>
    public override string Format => "google";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Heading => ["id", "en"];

    /// <inheritdoc/>
    protected override bool IsHeading(IReadOnlyList<string> fields) =>
        fields is [var source, var target] && LanguageCode.IsIndonesian(source) && LanguageCode.IsEnglish(target);
}
