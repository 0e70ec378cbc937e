using System.Globalization;
using Translate.Core.Bitexts;

namespace Translate.Core.Output.Html;

/// <summary>The articles inside a document, such as the items of a feed, as a list and as headings of the side-by-side page. Nothing for a document that is one article.</summary>
internal sealed class SectionHeadings
{
    private readonly IReadOnlyList<Section> _sections;
    private readonly Dictionary<int, int> _numbers;
    private readonly int _columns;

    private SectionHeadings(IReadOnlyList<Section> sections, int columns)
    {
        _sections = sections;
        _numbers = sections.Index().ToDictionary(section => section.Item.Start, section => section.Index + 1);
        _columns = columns;
    }

    /// <summary>Creates the headings of a bitext.</summary>
    public static SectionHeadings Create(Bitext bitext)
    {
        const int OwnColumns = 2;
        var sections = BitextSections.Get(bitext.Document, bitext.Units).Select(units => units.ToList()).ToList();
        return new SectionHeadings(
            sections.Count < 2 ? [] : [.. sections.Select(units => new Section(units[0].Index, units[0].Item.Target, DocumentCounts.From(bitext with { Units = [.. units.Select(unit => unit.Item)] })))],
            OwnColumns + Math.Max(1, bitext.Compared.Count));
    }

    /// <summary>Returns the list of the articles, with a link to each.</summary>
    public string RenderList() => _sections.Count == 0 ? string.Empty
        : $"<nav aria-label=\"Articles\"><ol class=\"sections\">\n{string.Concat(_sections.Select((section, i) => Render(section, i + 1)))}</ol></nav>\n";

    /// <summary>Returns the heading of the article that starts with a unit; empty if none starts there.</summary>
    /// <param name="unit">The index of the unit in its document.</param>
    public string RenderBefore(int unit) => !_numbers.TryGetValue(unit, out var number) ? string.Empty : string.Create(
        CultureInfo.InvariantCulture,
        $"<tr class=\"section\" id=\"a{number}\"><th scope=\"rowgroup\" colspan=\"{_columns}\"><h2>{number}. {HtmlText.Escape(_sections[number - 1].Title)}</h2></th></tr>\n");

    private static string Render(Section section, int number)
    {
        var counts = section.Counts;
        var open = counts.ToReview + counts.NotTranslated;
        var attention = open > 0 ? string.Create(CultureInfo.InvariantCulture, $", {open} to review") : string.Empty;
        var violated = counts.TermsViolated > 0 ? string.Create(CultureInfo.InvariantCulture, $", <strong class=\"bad\">{counts.TermsViolated} violated</strong>") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"#a{number}\">{HtmlText.Escape(section.Title)}</a> <span>{counts.Segments} sentences{attention}{violated}</span></li>\n");
    }

    /// <param name="Start">The index of its first unit in the document.</param>
    /// <param name="Title">The target of its first sentence, which is the headline.</param>
    /// <param name="Counts">What is counted of it.</param>
    private sealed record Section(int Start, string Title, DocumentCounts Counts);
}
