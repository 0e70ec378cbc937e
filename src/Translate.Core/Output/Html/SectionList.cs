using System.Globalization;
using Translate.Core.Bitexts;

namespace Translate.Core.Output.Html;

/// <summary>The articles inside a document, such as the items of a feed, as a list with their counts.</summary>
internal static class SectionList
{
    /// <summary>Returns the list.</summary>
    /// <param name="sections">The articles, in reading order.</param>
    /// <param name="page">The address of the document's page, escaped; empty on that page itself. Null for a list without links.</param>
    public static string Render(IReadOnlyList<SectionCounts> sections, string? page) =>
        $"<ol class=\"sections\">\n{string.Concat(sections.Select((section, i) => Render(section, i + 1, page)))}</ol>";

    private static string Render(SectionCounts section, int number, string? page)
    {
        var counts = section.Counts;
        var open = counts.ToReview + counts.NotTranslated;
        var title = HtmlText.Escape(section.Title);
        var link = page is null ? title : string.Create(CultureInfo.InvariantCulture, $"<a href=\"{page}#a{number}\">{title}</a>");
        var attention = open > 0 ? string.Create(CultureInfo.InvariantCulture, $", {open} to review") : string.Empty;
        var violated =
            counts.TermsViolated > 0
                ? string.Create(CultureInfo.InvariantCulture, $", <strong class=\"bad\">{counts.TermsViolated} violated</strong>")
                : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<li>{link} <span>{counts.Segments} sentences{attention}{violated}</span></li>\n"
        );
    }
}
