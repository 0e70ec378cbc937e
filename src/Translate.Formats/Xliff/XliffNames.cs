namespace Translate.Formats.Xliff;

/// <summary>Names that this program's own XLIFF files have.</summary>
internal static class XliffNames
{
    /// <summary>What the category of a note with a finding starts with; the finding's id follows.</summary>
    public const string FindingCategory = "finding:";
}
