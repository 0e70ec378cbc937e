using System.Buffers;
using System.Text;
using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>The value of an attribute, without its quotation marks.</summary>
/// <param name="quote">The quotation mark around the value; null if the value has none, so that it may need some.</param>
internal sealed class HtmlAttributeSyntax(char? quote) : PatchSyntax
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(" \t\r\n\f\"'=<>`");

    /// <inheritdoc/>
    protected override void WriteText(StringBuilder output, string text, int start, int end, string next, SourceEncoding encoding)
    {
        foreach (var rune in text.AsSpan(start, end - start).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    output.Append("&amp;");
                    break;
                case '<':
                    output.Append("&lt;");
                    break;
                case '"' when quote != '\'':
                    output.Append("&quot;");
                    break;
                case '\'' when quote == '\'':
                    output.Append("&#39;");
                    break;
                default:
                    WriteRune(output, rune, encoding);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    protected override string Finish(StringBuilder output)
    {
        var value = output.ToString();
        return quote is null && (value.Length == 0 || value.EndsWith('/') || value.AsSpan().ContainsAny(NeedsQuotes))
            ? $"\"{value}\""
            : value;
    }
}
