using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Translate.Core.Documents;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Turns the inline markup of a paragraph into a block.</summary>
internal sealed partial class InlineReader
{
    private readonly string _source;
    private readonly PatchSyntax _syntax;
    private readonly SharedValues _shared;
    private readonly InlineText _text;
    private readonly LiteralReader _literals;
    private readonly List<ISourceChange> _found = [];

    /// <summary>The start of a hard line break whose end is not known yet; negative if absent.</summary>
    private int _breakStart = -1;

    /// <summary>Where the last markup ended.</summary>
    private int _at;

    /// <summary>Whether the parser gave a wrong place. Such a paragraph is left alone.</summary>
    private bool _isMisplaced;

    /// <param name="source">Markdown.</param>
    /// <param name="syntax">How a target is written.</param>
    /// <param name="shared">Short values that the document repeats.</param>
    public InlineReader(string source, PatchSyntax syntax, SharedValues shared)
    {
        (_source, _syntax, _shared) = (source, syntax, shared);
        _text = new InlineText(source, syntax, shared);
        _literals = new LiteralReader(source, syntax, shared, _text);
    }

    /// <summary>Reads the markup.</summary>
    /// <param name="inlines">The markup of a paragraph, or of the text of an image.</param>
    /// <param name="changes">Receives the block, if there is text.</param>
    public void Read(ContainerInline inlines, List<ISourceChange> changes)
    {
        _found.Clear();
        _literals.Start();
        _breakStart = -1;
        _isMisplaced = false;
        _at = 0;

        // Nested markup is walked without recursion.
        Inline? inline = inlines.FirstChild;
        while (inline is not null && !_isMisplaced)
        {
            if (Enter(inline) && inline is ContainerInline { FirstChild: { } child })
            {
                inline = child;
                continue;
            }

            while (inline.NextSibling is null && inline.Parent != inlines && !_isMisplaced)
            {
                inline = inline.Parent!;
                Leave((ContainerInline)inline);
            }

            inline = inline.NextSibling;
        }

        _text.Finish(_found);
        changes.AddRange(_found.Where(change => !_isMisplaced && change is SourcePatch patch && !TemplateText.IsPlaceholder(patch.Text)));
    }

    /// <summary>Adds the start of an inline; returns whether its children follow.</summary>
    private bool Enter(Inline inline)
    {
        if (inline.Span.IsEmpty || inline.Span.Start < 0)
        {
            // Made by the parser, such as the link back from a footnote.
            return inline is ContainerInline;
        }

        if (inline.Span.End < _literals.End)
        {
            return false;
        }

        if (inline.Span.Start >= _at)
        {
            EndBreak(inline.Span.Start);
        }

        switch (inline)
        {
            case var _ when !Take(inline):
                return false;
            case LiteralInline literal:
                AddLiteral(literal);
                return false;
            case HtmlEntityInline entity:
                AddCharacters(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.End + 1);
                return false;
            case LineBreakInline line:
                AddLineBreak(line);
                return false;
            case HtmlInline html:
                AddHtml(html);
                return false;
            case EmphasisInline emphasis:
                _isMisplaced |=
                    _source[emphasis.Span.Start] != emphasis.DelimiterChar || _source[emphasis.Span.End] != emphasis.DelimiterChar;
                _text.Open(new InlineCodeEntry("*", emphasis.Span.Start, emphasis.Span.Start + emphasis.DelimiterCount));
                return true;
            case FootnoteLink or TaskList:
            case LinkInline when _source.AsSpan(inline.Span.Start).StartsWith("[^"):
                _text.AddCode(new InlineCodeEntry(string.Empty, inline.Span.Start, inline.Span.End + 1));
                return false;
            case LinkInline { IsImage: false, FirstChild: not null } link when MarkdownLink.FindEnd(_source, link) is { } end:
                _text.Open(new InlineCodeEntry("[", link.Span.Start, link.Span.Start + 1));
                return true;
            case LinkInline { IsImage: true } image:
                _text.AddCode(
                    new InlineCodeEntry(string.Empty, image.Span.Start, image.Span.End + 1)
                    {
                        IsVisible = true,
                        Inner = ReadImageText(image),
                    }
                );
                return false;
            case ContainerInline and not LinkInline:
                return true;
            default:
                _text.AddCode(new InlineCodeEntry(string.Empty, inline.Span.Start, inline.Span.End + 1) { IsVisible = true });
                return false;
        }
    }

    /// <summary>Checks that markup comes after the markup before it, so that no place is written twice.</summary>
    private bool Take(Inline inline)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        _isMisplaced |= start < _at || end > _source.Length || (start < _literals.End && inline is not LiteralInline);
        _at = inline switch
        {
            EmphasisInline emphasis => start + emphasis.DelimiterCount,
            LinkInline { IsImage: false, FirstChild: not null } => start + 1,
            ContainerInline and not LinkInline => start,
            _ => end,
        };
        return !_isMisplaced;
    }

    private void Leave(ContainerInline inline)
    {
        if (inline.Span.IsEmpty || inline.Span.Start < 0 || inline.Span.End < _literals.End || _isMisplaced)
        {
            return;
        }

        var end = inline.Span.End + 1;
        var inner = inline is EmphasisInline { DelimiterCount: var count } ? end - count : end;
        _isMisplaced = inner < _at || end > _source.Length;
        _at = _isMisplaced ? _at : inner;
        if (_isMisplaced)
        {
            return;
        }

        if (inline is EmphasisInline emphasis)
        {
            EndBreak(end - emphasis.DelimiterCount);
            _at = end;
            _text.Close(new InlineCodeEntry("*", end - emphasis.DelimiterCount, end));
        }
        else if (inline is LinkInline link && MarkdownLink.FindEnd(_source, link) is { } close)
        {
            EndBreak(close);
            _at = end;
            _text.Close(new InlineCodeEntry("[", close, end) { Data = MarkdownLink.GetReference(_source, link, close) });
        }
    }

    private void AddLiteral(LiteralInline literal)
    {
        var start = literal.Span.Start;
        var content = literal.Content.AsSpan();
        if (content.IsEmpty)
        {
            return;
        }

        // A cell's text is trimmed and an escaped character has a backslash before it; both are found again in the _source.
        var backslash = literal.IsFirstCharacterEscaped ? _source.AsSpan(start, literal.Span.Length).IndexOf('\\') + 1 : 0;
        start += backslash;
        var place = _source.AsSpan(start, literal.Span.End + 1 - start).IndexOf(content);
        if (place < 0)
        {
            _isMisplaced = true;
            return;
        }

        if (backslash > 0 && place == 0 && start >= _literals.End)
        {
            _text.Add(content[0], start - 1, start + 1);
            _literals.Add(start + 1, start + content.Length);
        }
        else
        {
            _literals.Add(start + place, start + place + content.Length);
        }
    }

    private void AddCharacters(string text, int start, int end)
    {
        foreach (var c in text)
        {
            _text.Add(c, start, end);
        }
    }

    private void AddHtml(HtmlInline html)
    {
        var tag = InlineTag.Read(html.Tag);
        var code = new InlineCodeEntry(tag.Name, html.Span.Start, html.Span.End + 1) { IsVisible = tag.Name == "img" };
        if (tag.Name == "br")
        {
            AddBreak(code.Start, code.End);
        }
        else if (tag.Kind == InlineCodeKind.Open)
        {
            _text.Open(code);
        }
        else if (tag.Kind == InlineCodeKind.Close)
        {
            _text.Close(code);
        }
        else
        {
            _text.AddCode(code);
        }
    }

    /// <summary>Reads the text of an image as a block of its own. The text of a reference by name is the name, so it stays.</summary>
    private IReadOnlyList<SourcePatch> ReadImageText(LinkInline image)
    {
        if (
            image.FirstChild is null
            || image.IsShortcut
            || MarkdownLink.FindEnd(_source, image) is not { } end
            || MarkdownLink.GetReference(_source, image, end) is not null
            || image.Any(child => child is LinkInline)
        )
        {
            return [];
        }

        var found = new List<ISourceChange>();
        new InlineReader(_source, _syntax, _shared).Read(image, found);
        return [.. found.Cast<SourcePatch>().Where(patch => patch.Inner.Count == 0)];
    }
}
