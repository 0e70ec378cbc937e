using System.Text;
using Translate.Core.Text;

namespace Translate.Core.Output.Html;

/// <summary>Text with ranges of it inside elements, everything escaped. Ranges that overlap an earlier one are left out.</summary>
internal static class MarkedText
{
    /// <param name="text">The text.</param>
    /// <param name="marks">In any order, each with its opening tag; the elements are <c>mark</c>.</param>
    public static string Render(string text, IEnumerable<(TextRange Range, string OpeningTag)> marks) => Render(text, marks, []);

    /// <param name="text">The text.</param>
    /// <param name="marks">In any order, each with its opening tag; the elements are <c>mark</c>.</param>
    /// <param name="chips">Elements that are put into the text, in order of position.</param>
    public static string Render(
        string text,
        IEnumerable<(TextRange Range, string OpeningTag)> marks,
        IReadOnlyList<(int Position, string Element)> chips
    )
    {
        var html = new StringBuilder(text.Length + 64);
        var (at, chip) = (0, 0);
        foreach (var (range, openingTag) in marks.OrderBy(mark => mark.Range.Start).ThenByDescending(mark => mark.Range.Length))
        {
            if (range.Start < at)
            {
                continue;
            }

            AppendTo(range.Start, withEnd: true);
            html.Append(openingTag);
            AppendTo(range.End, withEnd: false);
            html.Append("</mark>");
        }

        AppendTo(text.Length, withEnd: true);
        return html.ToString();

        // Appends the text up to an offset, with the chips in it, and perhaps those at its end.
        void AppendTo(int end, bool withEnd)
        {
            for (; chip < chips.Count && (chips[chip].Position < end || withEnd && chips[chip].Position <= end); chip++)
            {
                var position = Math.Max(at, chips[chip].Position);
                html.Append(HtmlText.Escape(text[at..position])).Append(chips[chip].Element);
                at = position;
            }

            html.Append(HtmlText.Escape(text[at..end]));
            at = end;
        }
    }
}
