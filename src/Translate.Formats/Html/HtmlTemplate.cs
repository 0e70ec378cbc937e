using Translate.Core.Text;

namespace Translate.Formats.Html;

/// <summary>Finds what template engines replace in a page: <c>{{ name }}</c> and <c>{% tag %}</c>.</summary>
internal static class HtmlTemplate
{
    /// <summary>Returns the place of the first one. Empty if the text has no such part.</summary>
    public static TextRange Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('{') is >= 0 and var next; )
        {
            at += next;
            var closing =
                at + 1 >= text.Length
                    ? string.Empty
                    : text[at + 1] switch
                    {
                        '{' => "}}",
                        '%' => "%}",
                        _ => string.Empty,
                    };
            if (closing.Length == 0)
            {
                at++;
                continue;
            }

            var length = text[at..].IndexOf(closing);
            return length < 0 ? default : new TextRange(at, at + length + closing.Length);
        }

        return default;
    }
}
