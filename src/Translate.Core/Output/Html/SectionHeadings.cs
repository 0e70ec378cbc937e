using System.Globalization;
using Translate.Core.Bitexts;

namespace Translate.Core.Output.Html;

/// <summary>The articles inside a document, such as the items of a feed, as a list and as headings of the side-by-side page. Nothing for a document that is one article.</summary>
internal sealed class SectionHeadings
{
    private readonly IReadOnlyList<SectionCounts> _sections;
    private readonly Dictionary<int, int> _numbers;
    private readonly int _columns;

    private SectionHeadings(IReadOnlyList<SectionCounts> sections, IEnumerable<int> starts, int columns)
    {
        _sections = sections;
        _numbers = starts.Index().ToDictionary(start => start.Item, start => start.Index + 1);
        _columns = columns;
    }

    /// <summary>Creates the headings of a bitext.</summary>
    public static SectionHeadings Create(Bitext bitext)
    {
        const int OwnColumns = 2;
        var sections = SectionCounts.From(bitext) ?? [];
        var starts = BitextSections.Get(bitext.Document, bitext.Units).Select(units => units.First().Index).Take(sections.Count);
        return new SectionHeadings(sections, starts, OwnColumns + Math.Max(1, bitext.ComparedEngines.Count));
    }

    /// <summary>Returns the list of the articles, with a link to each.</summary>
    public string RenderList() =>
        _sections.Count == 0 ? string.Empty : $"<nav aria-label=\"Articles\">{SectionList.Render(_sections, page: string.Empty)}</nav>\n";

    /// <summary>Returns the heading of the article that starts with a unit; empty if none starts there.</summary>
    /// <param name="unit">The index of the unit in its document.</param>
    public string RenderBefore(int unit) =>
        !_numbers.TryGetValue(unit, out var number)
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<tr class=\"section\" id=\"a{number}\"><th scope=\"rowgroup\" colspan=\"{_columns}\"><h2>{number}. {HtmlText.Escape(_sections[number - 1].Title)}</h2></th></tr>\n"
            );
}
