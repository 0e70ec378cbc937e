using AngleSharp.Html.Parser;
using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>Turns tokens of HTML into blocks.</summary>
/// <param name="source">HTML.</param>
/// <param name="options">What is translated.</param>
/// <param name="isXml">Whether it is XHTML in XML.</param>
/// <param name="changes">Receives the blocks.</param>
/// <param name="shared">Short values that the document repeats.</param>
internal sealed class HtmlBlockReader(string source, HtmlOptions options, bool isXml, List<ISourceChange> changes, SharedValues shared)
{
    private const string SectionStart = "<![CDATA[";
    private readonly InlineText _text = new(source, HtmlTextSyntax.Instance, shared);
    private readonly HtmlAttributeReader _attributes = new(source, options, shared);
    private HtmlOpaqueElement? _opaque;

    /// <summary>Adds the next token.</summary>
    public void Add(HtmlTokenSpan token)
    {
        if (_opaque is not null)
        {
            AddToOpaque(token);
            return;
        }

        switch (token.Type)
        {
            case HtmlTokenType.Character:
                AddText(token.Start, token.End);
                break;
            case HtmlTokenType.StartTag:
                AddStart(token);
                break;
            case HtmlTokenType.EndTag:
                AddEnd(token);
                break;
            case HtmlTokenType.Doctype:
                _text.Finish(changes);
                break;
            default:
                _text.AddCode(new InlineCodeEntry(string.Empty, token.Start, token.End));
                break;
        }
    }

    /// <summary>Ends the last block.</summary>
    public void Finish()
    {
        if (_opaque is { } opaque)
        {
            EndOpaque(opaque, source.Length);
        }

        _text.Finish(changes);
    }

    /// <summary>Returns the name that decides what an element is: in XML without a prefix that is usual for HTML.</summary>
    private string GetLocalName(string name) =>
        isXml && name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && name[..colon] is "xhtml" or "html" or "h"
            ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : name;

    private void AddStart(HtmlTokenSpan token)
    {
        var name = GetLocalName(token.Name);
        var kind = HtmlElements.GetKind(name);
        var isEmpty = HtmlElements.IsVoid(name) || (isXml && token.IsSelfClosing);
        if (HtmlRangeMark.IsAt(name, token, source))
        {
            _opaque = new HtmlOpaqueElement(name, HtmlElementKind.OpaqueHidden, token.Start);
            return;
        }

        if (kind == HtmlElementKind.Block)
        {
            _text.Finish(changes);
            changes.AddRange(HtmlAttributeReader.FindLanguages(name, token, isXml));
        }

        if (!isEmpty && (kind >= HtmlElementKind.OpaqueInline || HtmlAttributeReader.IsExcluded(token)))
        {
            _opaque = new HtmlOpaqueElement(name, kind, token.Start);
            return;
        }

        if (!isEmpty && HtmlNoteMark.IsAt(name, token, source))
        {
            _opaque = new HtmlOpaqueElement(name, HtmlElementKind.OpaqueInline, token.Start);
            return;
        }

        var inner = HtmlAttributeReader.IsExcluded(token) ? [] : _attributes.FindTexts(name, token);
        switch (kind)
        {
            case HtmlElementKind.Break when _text.IsAfterBreak:
                _text.Finish(changes);
                break;
            case HtmlElementKind.Break:
                _text.AddBreak(token.Start, token.End);
                break;
            case HtmlElementKind.Inline when !isEmpty:
                _text.Open(new InlineCodeEntry(name, token.Start, token.End) { Inner = inner });
                break;
            case HtmlElementKind.Inline or HtmlElementKind.Object:
                _text.AddCode(
                    new InlineCodeEntry(name, token.Start, token.End) { Inner = inner, IsVisible = kind == HtmlElementKind.Object }
                );
                break;
            case HtmlElementKind.Block:
                changes.AddRange(inner);
                break;
            default:
                _text.AddCode(new InlineCodeEntry(name, token.Start, token.End));
                break;
        }
    }

    private void AddEnd(HtmlTokenSpan token)
    {
        var name = GetLocalName(token.Name);
        if (HtmlElements.GetKind(name) is HtmlElementKind.Block or HtmlElementKind.OpaqueBlock)
        {
            _text.Finish(changes);
        }
        else
        {
            _text.Close(new InlineCodeEntry(name, token.Start, token.End));
        }
    }

    private void AddToOpaque(HtmlTokenSpan token)
    {
        var opaque = _opaque!;
        var name = GetLocalName(token.Name);
        var isEmpty = token.IsSelfClosing || HtmlElements.IsVoid(name);
        var ended = token.Type switch
        {
            HtmlTokenType.StartTag => !isEmpty && opaque.Start(name),
            HtmlTokenType.EndTag => opaque.End(name),
            _ => false,
        };
        if (ended)
        {
            EndOpaque(opaque, opaque.IsOwnEnd ? token.End : token.Start);
            if (!opaque.IsOwnEnd)
            {
                Add(token);
            }
        }
    }

    private void EndOpaque(HtmlOpaqueElement opaque, int end)
    {
        _opaque = null;
        if (HtmlRangeMark.Read(opaque.Name, source.AsSpan(opaque.StartOffset, end - opaque.StartOffset)) is { } mark)
        {
            _text.AddRange(new InlineCodeEntry(mark.Key, opaque.StartOffset, end), mark.IsStart);
        }
        else if (opaque.Kind is HtmlElementKind.Block or HtmlElementKind.OpaqueBlock)
        {
            _text.Finish(changes);
        }
        else
        {
            _text.AddCode(
                new InlineCodeEntry(opaque.Name, opaque.StartOffset, end) { IsVisible = opaque.Kind != HtmlElementKind.OpaqueHidden }
            );
        }
    }

    private void AddText(int start, int end)
    {
        while (isXml && start < end && source.AsSpan(start, end - start).IndexOf(SectionStart) is >= 0 and var section)
        {
            AddEscaped(start, start + section);
            var content = start + section + SectionStart.Length;
            var length = source.AsSpan(content, end - content).IndexOf("]]>");
            AddSection(start + section, content, length < 0 ? end : content + length, length < 0 ? end : content + length + 3);
            start = length < 0 ? end : content + length + 3;
        }

        AddEscaped(start, end);
    }

    /// <summary>Adds text without references. A block that begins or ends in the section takes all of it, because its target is written with references.</summary>
    private void AddSection(int start, int content, int contentEnd, int end)
    {
        for (var i = content; i < contentEnd; i++)
        {
            _text.Add(source[i], start, end);
        }
    }

    private void AddEscaped(int start, int end)
    {
        while (start < end && source.AsSpan(start, end - start).IndexOf('&') is >= 0 and var next)
        {
            AddPlain(start, start + next);
            start += next;
            var characters = HtmlReferences.Read(source.AsSpan(start, end - start), isAttribute: false, out var length);
            if (characters is null)
            {
                _text.Add('&', start, start + 1);
                start++;
                continue;
            }

            foreach (var c in characters)
            {
                _text.Add(c, start, start + length);
            }

            start += length;
        }

        AddPlain(start, end);
    }

    /// <summary>Adds text without references. What a template engine replaces, such as <c>{{ name }}</c>, is code in it.</summary>
    private void AddPlain(int start, int end)
    {
        while (HtmlTemplate.Find(source.AsSpan(start, end - start)) is { Length: > 0 } place)
        {
            _text.AddSource(start, start + place.Start);
            _text.AddCode(new InlineCodeEntry(string.Empty, start + place.Start, start + place.End) { IsVisible = true });
            start += place.End;
        }

        _text.AddSource(start, end);
    }
}
