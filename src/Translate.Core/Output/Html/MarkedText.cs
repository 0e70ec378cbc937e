using System.Text;
using Translate.Core.Text;

namespace Translate.Core.Output.Html;

/// <summary>Text with ranges of it inside elements, everything escaped. Ranges that overlap an earlier one are left out.</summary>
internal static class MarkedText
{
    /// <param name="text">The text.</param>
    /// <param name="marks">In any order, each with its opening tag; the elements are <c>mark</c>.</param>
    public static string Render(string text, IEnumerable<(TextRange Range, string OpeningTag)> marks)
    {
        var html = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (range, openingTag) in marks.OrderBy(mark => mark.Range.Start).ThenByDescending(mark => mark.Range.Length))
        {
            if (range.Start < at)
            {
                continue;
            }

            html.Append(HtmlText.Escape(text[at..range.Start]))
                .Append(openingTag)
                .Append(HtmlText.Escape(text[range.Start..range.End]))
                .Append("</mark>");
            at = range.End;
        }

        return html.Append(HtmlText.Escape(text[at..])).ToString();
    }
}
