namespace Translate.Formats.Bilingual;

/// <summary>The headings of a bilingual workbook.</summary>
internal static class XlsxColumns
{
    public const string Id = "id";
    public const string Source = "source";
    public const string Target = "target";
    public const string State = "state";
    public const string Comment = "comment";
    public const string Terms = "terms";
    public const string Findings = "findings";
    public const string Origin = "origin";
}
