using Translate.Core.Files;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A glossary of Google Cloud Translation: a column for each language under its code, with commas.</summary>
/// <remarks>
/// Two columns are written. Equivalent term sets, with more languages and the columns <c>pos</c> and <c>description</c>, are read too, and
/// so is a file of two columns without a heading.
/// </remarks>
internal sealed class GoogleFormat() : PairFormat(TableDialect.Csv, new PairLimits("Google", MaxFileBytes, MaxTermBytes, IsPlain: false))
{
    /// <summary>10 MB, which Google gives as 10.4 million bytes.</summary>
    private const long MaxFileBytes = 10_400_000;

    private const int MaxTermBytes = 1024;

    /// <inheritdoc/>
    public override string Format => "google";

    /// <inheritdoc/>
    public override TermReading Read(string text, string file) =>
        TableRow.ReadAll(text, file, TableDialect.Csv).FirstOrDefault() is { Fields: var heading }
        && !IsHeading(heading)
        && heading.Any(LanguageCode.IsIndonesian)
        && heading.Any(LanguageCode.IsEnglish)
            ? TableFormat.Csv.Read(text, file)
            : base.Read(text, file);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Heading => ["id", "en"];

    /// <inheritdoc/>
    protected override bool IsHeading(IReadOnlyList<string> fields) =>
        fields is [var source, var target] && LanguageCode.IsIndonesian(source) && LanguageCode.IsEnglish(target);
}
