using System.Globalization;
using System.Text;
using Translate.Core.Documents;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Writes the text and the codes of a target. The result is well-formed wherever the codes are.</summary>
internal sealed class XliffContentWriter
{
    private readonly StringBuilder _xml = new();
    private readonly Stack<(string PairId, string EndTag)> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _isClosed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string> _endTags = new(StringComparer.Ordinal);
    private readonly XliffFile _file;
    private int _foreign;

    private XliffContentWriter(XliffFile file, IReadOnlyList<InlineCode> sourceCodes, IReadOnlyList<InlineCode> targetCodes)
    {
        _file = file;
        _known = [.. sourceCodes.Select(code => code.Data)];
        foreach (var code in targetCodes.Where(code => code.Kind == InlineCodeKind.Close && IsEndTag(code.Data)))
        {
            _endTags.TryAdd(code.PairId, code.Data);
        }
    }

    /// <summary>Returns the content of a target element.</summary>
    /// <param name="file">The file that it is for.</param>
    /// <param name="source">The content of the source, whose white space at the ends the target gets.</param>
    /// <param name="target">The translation.</param>
    /// <param name="asciiOnly">Whether the file's encoding may lack characters.</param>
    public static string Write(XliffFile file, XliffContent source, Block target, bool asciiOnly)
    {
        var writer = new XliffContentWriter(file, source.Codes, target.Codes);
        string Encode(string text) =>
            XmlSource.Encode(text, file.IsVersion2 ? unit => XliffPlainText.WriteControl(file.Prefix, unit) : XmlSource.Replace, asciiOnly);
        var at = 0;
        foreach (var code in target.Codes)
        {
            var position = Math.Clamp(code.Position, at, target.Text.Length);
            writer._xml.Append(Encode(target.Text[at..position]));
            writer.Append(code);
            at = Math.Min(position + code.Length, target.Text.Length);
        }

        writer._xml.Append(Encode(target.Text[at..]));
        writer.CloseUntil(pairId: null);
        var content = source.Lead + writer._xml + source.Trail;
        return
            source.IsSection
            && !content.Contains('<', StringComparison.Ordinal)
            && !(asciiOnly && content.Contains("&#", StringComparison.Ordinal))
            ? WriteSection(content)
            : content;
    }

    private static string WriteSection(string content) =>
        $"<![CDATA[{XmlSource.Decode(content).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    private void Append(InlineCode code)
    {
        if (!_known.Contains(code.Data))
        {
            AppendForeign(code.Data);
        }
        else if (IsStartTag(code.Data))
        {
            Open(code);
        }
        else if (!IsEndTag(code.Data))
        {
            _xml.Append(code.Data);
        }
        else if (_isOpen.Contains(code.PairId))
        {
            CloseUntil(code.PairId);
        }
        else
        {
            // If it comes before its start tag, the element is empty and is written there.
            _isClosed.Add(code.PairId);
        }
    }

    private void Open(InlineCode code)
    {
        _xml.Append(code.Data);
        var endTag = _endTags.GetValueOrDefault(code.PairId) ?? CreateEndTag(code.Data);
        if (_isClosed.Remove(code.PairId) || !_isOpen.Add(code.PairId))
        {
            _xml.Append(endTag);
            return;
        }

        _open.Push((code.PairId, endTag));
    }

    /// <summary>Closes elements from the innermost on, up to the element of a pair; all if the pair is null.</summary>
    private void CloseUntil(string? pairId)
    {
        while (_open.TryPop(out var top))
        {
            _xml.Append(top.EndTag);
            _isOpen.Remove(top.PairId);
            if (top.PairId == pairId)
            {
                return;
            }
        }
    }

    /// <summary>Writes a code of another format or file as native data that a translator sees.</summary>
    private void AppendForeign(string data)
    {
        _foreign++;
        _ = _file.IsVersion2
            ? _xml.Append(
                CultureInfo.InvariantCulture,
                $"<{_file.Prefix}ph id=\"x-{_foreign}\" disp=\"{XmlSource.EncodeAttribute(data)}\"/>"
            )
            : _xml.Append(
                CultureInfo.InvariantCulture,
                $"<{_file.Prefix}ph id=\"x-{_foreign}\">{XmlSource.Encode(data, XmlSource.Replace)}</{_file.Prefix}ph>"
            );
    }

    private static bool IsEndTag(string data) => data.StartsWith("</", StringComparison.Ordinal);

    private static bool IsStartTag(string data) =>
        data.StartsWith('<')
        && !IsEndTag(data)
        && new XmlScanner(data) is var scanner
        && scanner.Read()
        && scanner.Current.Kind == XmlTokenKind.Start
        && scanner.Current.End == data.Length;

    private static string CreateEndTag(string startTag) => $"</{startTag[1..startTag.AsSpan().IndexOfAny(" \t\r\n>")]}>";
}
