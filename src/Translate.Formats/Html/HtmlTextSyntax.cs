using System.Text;
using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>Text between tags.</summary>
internal sealed class HtmlTextSyntax : PatchSyntax
{
    public static HtmlTextSyntax Instance { get; } = new();

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
                case '>':
                    output.Append("&gt;");
                    break;
                default:
                    WriteRune(output, rune, encoding);
                    break;
            }
        }
    }
}
