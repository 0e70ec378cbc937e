using System.Globalization;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Makes the block of a paragraph, and the plan by which its target is written.</summary>
/// <remarks>
/// The most frequent format of a paragraph, and of each link in it, is the format of its text. Only text that looks different gets a pair of codes. What is
/// before and after the text is not a code.
/// </remarks>
internal sealed partial class ParagraphBuilder
{
    private readonly IReadOnlyList<InlineItem> _items;
    private readonly int _first;
    private readonly int _last;
    private readonly Dictionary<int, RunFormat> _formats;
    private readonly ParagraphRanges _ranges;
    private readonly Dictionary<string, int> _openRanges = new(StringComparer.Ordinal);
    private readonly Stack<RunFormat> _scopes = new();
    private readonly StringBuilder _text = new();
    private readonly List<PlannedCode> _codes = [];
    private readonly List<PlannedAnchor> _anchors = [];
    private readonly Dictionary<int, string> _pairIds = [];
    private RunFormat? _marked;
    private string _markedId = string.Empty;
    private int _markedStart;
    private int _markedEnd;
    private int _markedCodes;
    private int _ids;

    private ParagraphBuilder(IReadOnlyList<InlineItem> items)
    {
        _ranges = ParagraphRanges.Find(items, ItemOrder.FindText(items));
        (_items, _first, _last) = (_ranges.Items, _ranges.First, _ranges.Last);
        _formats = ScopeFormats.Find(_items);
    }

    /// <summary>Returns the block of a paragraph; null if it has no text.</summary>
    /// <param name="draft">The paragraph.</param>
    /// <param name="end">Where its content ends in the part.</param>
    public static (Block Block, ParagraphPlace Place)? Build(ParagraphDraft draft, int end)
    {
        if (!draft.HasText || draft.IsBroken)
        {
            return null;
        }

        var items = ItemOrder.MoveBlanksOut(new FieldResolver(draft.Items).Resolve());
        var builder = new ParagraphBuilder(items);
        return builder._first > builder._last
            ? null
            : builder.Build(new TextRange(draft.JoinedHead is null ? draft.ContentStart : draft.Start, end), draft);
    }

    private static InlineCode Clamp(InlineCode code, int length) =>
        code with
        {
            Position = Math.Min(code.Position, length),
            Length = code.Position + code.Length > length ? 0 : code.Length,
        };

    private (Block Block, ParagraphPlace Place) Build(TextRange content, ParagraphDraft draft)
    {
        var format = FindOuterFormat();
        _scopes.Push(format);
        for (var i = _first; i <= _last; i++)
        {
            Append(_items[i]);
        }

        CloseMark();
        var text = _text.ToString().TrimEnd(' ');

        // Arrays, because a document can have a million paragraphs: empty ones need no memory.
        PlannedCode[] codes = [.. _codes.Select(planned => planned with { Code = Clamp(planned.Code, text.Length) })];
        if (Array.Exists(codes, code => code.IsRange))
        {
            WordBorders.Snap(codes, text);
        }

        InlineCode[] own = [.. codes.Select(planned => planned.Code)];
        return (
            new Block(text) { Codes = own, Breaks = ColumnBreaks.Find(text, own) },
            new ParagraphPlace(
                content,
                draft.Prefix,
                draft.JoinedHead is { } head ? [new Fragment(head, null), .. Collect(0, _first)] : Collect(0, _first),
                Collect(_last + 1, _items.Count),
                codes,
                [.. _anchors],
                format
            )
        );
    }

    /// <summary>The format of the innermost element around all of the text.</summary>
    private RunFormat FindOuterFormat()
    {
        var pair = 0;
        for (var i = 0; i < _first; i++)
        {
            pair = _items[i].Kind == InlineItemKind.Open ? _items[i].Pair : pair;
        }

        return _formats.GetValueOrDefault(pair) ?? RunFormat.None;
    }

    private void Append(InlineItem item)
    {
        switch (item.Kind)
        {
            case InlineItemKind.Word:
                AppendWord(item);
                break;
            case InlineItemKind.Blank:
                AppendBlank();
                break;
            case InlineItemKind.Code:
                AppendCode(item);
                break;
            case InlineItemKind.Anchor:
                AppendAnchor(item);
                break;
            case InlineItemKind.Open:
                CloseMark();
                _pairIds[item.Pair] = NextId();
                _scopes.Push(_formats.GetValueOrDefault(item.Pair) ?? _scopes.Peek());
                AddCode(InlineCodeKind.Open, _pairIds[item.Pair], item, _scopes.Peek(), item.Wrapper != WrapperKind.ComplexField);
                break;
            case InlineItemKind.Close:
                CloseMark();
                _scopes.Pop();
                AddCode(InlineCodeKind.Close, _pairIds[item.Pair], item, format: null, isElement: false);
                break;
        }
    }

    /// <summary>Adds an anchor. A range around something is a pair of codes, and half of a range is a code. The reference of a comment goes with the end of its range.</summary>
    private void AppendAnchor(InlineItem item)
    {
        if (item.Range is { } range && _ranges.IsPair(item))
        {
            AddRange(item, range);
        }
        else if (item.Range is not null && _ranges.IsHalf(item))
        {
            _codes.Add(
                new PlannedCode(new InlineCode(_text.Length, InlineCodeKind.Standalone, string.Empty, item.Data), item.Fragments)
                {
                    IsRange = true,
                }
            );
        }
        else if (
            item.Range is null
            && _codes is [.., { IsRange: true, Code: { Kind: not InlineCodeKind.Open, Position: var end } } last]
            && end >= GetWordEnd()
        )
        {
            _codes[^1] = last with { Fragments = [.. last.Fragments, .. item.Fragments] };
        }
        else
        {
            _anchors.Add(new PlannedAnchor(_text.Length, item.Fragments));
        }
    }

    /// <summary>Adds the start or the end of a range. It ends after a word, and inside text that looks different if it began there.</summary>
    private void AddRange(InlineItem item, RangeMark range)
    {
        if (range.IsStart)
        {
            _openRanges[range.Key] = _codes.Count;
            _codes.Add(
                new PlannedCode(new InlineCode(_text.Length, InlineCodeKind.Open, NextId(), item.Data), item.Fragments) { IsRange = true }
            );
            return;
        }

        _openRanges.Remove(range.Key, out var start);
        var position = _codes is [.., { Code: var last }] ? Math.Max(GetWordEnd(), last.Position + last.Length) : GetWordEnd();
        _codes.Add(
            new PlannedCode(new InlineCode(position, InlineCodeKind.Close, _codes[start].Code.PairId, item.Data), item.Fragments)
            {
                IsRange = true,
            }
        );
        if (_marked is not null && start >= _markedStart && position <= _markedEnd)
        {
            _markedCodes = _codes.Count;
        }
    }

    private int GetWordEnd() => _text.Length > 0 && _text[^1] == ' ' ? _text.Length - 1 : _text.Length;

    private void AppendWord(InlineItem item)
    {
        if (_marked?.Key != item.Format.Key)
        {
            CloseMark();
            if (item.Format.Key != _scopes.Peek().Key)
            {
                _marked = item.Format;
                _markedId = NextId();
                _markedStart = _codes.Count;
                _codes.Add(
                    new PlannedCode(new InlineCode(_text.Length, InlineCodeKind.Open, _markedId, Describe(item.Format)), [], item.Format)
                );
            }
        }

        foreach (var c in item.Text)
        {
            if (!WordWhiteSpace.Is(c))
            {
                _text.Append(c);
            }
            else
            {
                AppendBlank();
            }
        }

        _markedEnd = _text.Length;
        _markedCodes = _codes.Count;
    }

    private void AppendBlank()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
        else if (
            _codes.FindLastIndex(planned => !planned.IsRange) is >= 0 and var last
            && _codes[last].Code is { Kind: InlineCodeKind.Standalone, Length: 0 } code
            && code.Position == _text.Length
        )
        {
            _codes[last] = _codes[last] with { HasBlankAfter = true };
        }
    }

    private string NextId() => (++_ids).ToString(CultureInfo.InvariantCulture);

    private Fragment[] Collect(int first, int end)
    {
        var fragments = new List<Fragment>();
        for (var i = first; i < end; i++)
        {
            if (_items[i].Kind == InlineItemKind.Blank)
            {
                fragments.Add(new Fragment(new TextRange(0, 0), _items[i].Format, IsBlank: true));
            }
            else
            {
                fragments.AddRange(_items[i].Fragments);
            }
        }

        return [.. fragments];
    }
}
