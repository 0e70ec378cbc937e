using System.Globalization;
using System.Text;
using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>How the text and the codes of a block are written at one kind of place in a document.</summary>
internal abstract class PatchSyntax
{
    /// <summary>Writes a block.</summary>
    /// <param name="text">The target text.</param>
    /// <param name="codes">The target codes, in any order and at any position.</param>
    /// <param name="encoding">The document's encoding.</param>
    public string Write(string text, IReadOnlyList<InlineCode> codes, SourceEncoding encoding)
    {
        var output = new StringBuilder(text.Length + 16);
        var clean = Clean(text);
        var at = 0;
        foreach (var code in Arrange(clean, codes))
        {
            var position = Math.Clamp(code.Position, at, clean.Length);
            WriteText(output, clean, at, position, code.Data, encoding);
            output.Append(code.Data);

            // A code that stands for a space replaces it.
            at = code.Length > 0 && position < clean.Length && char.IsWhiteSpace(clean[position]) ? position + 1 : position;
        }

        WriteText(output, clean, at, clean.Length, string.Empty, encoding);
        return Finish(output);
    }

    /// <summary>Writes a part of the text.</summary>
    /// <param name="output">What is written of the block so far.</param>
    /// <param name="text">The whole text of the block.</param>
    /// <param name="start">The start of the part.</param>
    /// <param name="end">The end of the part, exclusive.</param>
    /// <param name="next">The data of the code after the part; empty at the end of the block.</param>
    /// <param name="encoding">The document's encoding.</param>
    protected abstract void WriteText(StringBuilder output, string text, int start, int end, string next, SourceEncoding encoding);

    /// <summary>Returns the codes in the order in which they are written.</summary>
    protected virtual IEnumerable<InlineCode> Arrange(string text, IReadOnlyList<InlineCode> codes) => codes.OrderBy(code => code.Position);

    /// <summary>Completes a written block.</summary>
    protected virtual string Finish(StringBuilder output) => output.ToString();

    /// <summary>Writes a character that needs no escaping, or its number if the encoding lacks it.</summary>
    protected static void WriteRune(StringBuilder output, Rune rune, SourceEncoding encoding)
    {
        if (encoding.CanEncode(rune))
        {
            Span<char> units = stackalloc char[2];
            output.Append(units[..rune.EncodeToUtf16(units)]);
        }
        else
        {
            output.Append("&#").Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }
    }

    /// <summary>Replaces what no document can hold: halves of surrogate pairs and control characters.</summary>
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (
                char.IsSurrogate(text[i])
                || text[i] is '\uFFFE' or '\uFFFF'
                || (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
            )
            {
                clean ??= new StringBuilder(text);
                clean[i] = char.IsSurrogate(text[i]) ? '\uFFFD' : ' ';
            }
        }

        return clean?.ToString() ?? text;
    }
}
