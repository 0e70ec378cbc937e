using System.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>
/// Turns fields into pairs of codes around their result, or into one code, and elements around no text into one code. After it, a paragraph has only
/// words, spaces, codes, anchors, and starts and ends that match.
/// </summary>
/// <param name="items">The items of the paragraph.</param>
internal sealed class FieldResolver(IReadOnlyList<InlineItem> items)
{
    /// <summary>For each item, the number of words with letters before it that are not in an instruction.</summary>
    private readonly int[] _letters = new int[items.Count + 1];

    /// <summary>For each item, the number of words before it that are not in an instruction.</summary>
    private readonly int[] _words = new int[items.Count + 1];

    /// <summary>For each item, the pair of the element that it is directly in; 0 for the paragraph.</summary>
    private readonly int[] _scope = new int[items.Count];

    /// <summary>For the start of a field or element, the index of its end; else, and if the end is in another paragraph, -1.</summary>
    private readonly int[] _end = new int[items.Count];

    /// <summary>For the start of a field, the index of its separator; -1 if it has none.</summary>
    private readonly int[] _separator = new int[items.Count];

    /// <summary>For the end of a field whose result is translated, the pair; else 0.</summary>
    private readonly int[] _pairAtEnd = new int[items.Count];

    private readonly List<InlineItem> _resolved = new(items.Count);
    private int _pairs;

    /// <summary>Returns the items that take the place of those.</summary>
    public IReadOnlyList<InlineItem> Resolve()
    {
        Index();
        for (var i = 0; i < items.Count; )
        {
            i = items[i].Kind switch
            {
                InlineItemKind.FieldStart => ResolveField(i),
                InlineItemKind.FieldEnd => EndField(i),
                InlineItemKind.FieldSeparator or InlineItemKind.Instruction => ResolveLoose(i),
                InlineItemKind.Open => ResolveElement(i),
                InlineItemKind.Close => Copy(i),
                _ => items[i].IsInstruction ? ResolveLoose(i) : Copy(i),
            };
        }

        return _resolved;
    }

    private void Index()
    {
        var fields = new Stack<int>();
        var elements = new Stack<int>();
        Array.Fill(_end, -1);
        Array.Fill(_separator, -1);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Kind == InlineItemKind.Close)
            {
                _end[elements.Pop()] = i;
            }

            _scope[i] = elements.TryPeek(out var element) ? items[element].Pair : 0;
            switch (item.Kind)
            {
                case InlineItemKind.Open:
                    elements.Push(i);
                    break;
                case InlineItemKind.FieldStart:
                    fields.Push(i);
                    break;
                case InlineItemKind.FieldSeparator when fields.TryPeek(out var field):
                    _separator[field] = i;
                    break;
                case InlineItemKind.FieldEnd when fields.TryPop(out var field):
                    _end[field] = i;
                    break;
            }

            _pairs = Math.Max(_pairs, item.Pair);
            var isWord = item.Kind == InlineItemKind.Word && !item.IsInstruction;
            _words[i + 1] = _words[i] + (isWord ? 1 : 0);
            _letters[i + 1] = _letters[i] + (isWord && item.Text.Any(char.IsLetter) ? 1 : 0);
        }
    }

    private int ResolveField(int start)
    {
        var (end, separator) = (_end[start], _separator[start]);
        if (end < 0)
        {
            // The field ends in a later paragraph, as a table of contents does.
            return separator >= 0 ? Merge(start, separator) : ResolveLoose(start);
        }

        var instruction = GetInstruction(start, separator < 0 ? end : separator);
        if (_scope[start] != _scope[end])
        {
            return separator >= 0 && _scope[separator] == _scope[start] ? Merge(start, separator) : MergeOne(start);
        }

        if (separator >= 0 && _scope[separator] == _scope[start] && FieldKinds.HasText(instruction) && _letters[end] > _letters[separator])
        {
            var pair = ++_pairs;
            _pairAtEnd[end] = pair;
            _resolved.Add(
                new InlineItem(InlineItemKind.Open, Collect(start, separator))
                {
                    Wrapper = WrapperKind.ComplexField,
                    Pair = pair,
                    Data = FieldKinds.Describe(instruction),
                }
            );
            return separator + 1;
        }

        return Merge(
            start,
            end,
            FieldKinds.Describe(instruction),
            FieldKinds.IsUnseen(instruction) ? InlineItemKind.Anchor : InlineItemKind.Code
        );
    }

    private int EndField(int i)
    {
        if (_pairAtEnd[i] == 0)
        {
            return MergeOne(i);
        }

        _resolved.Add(new InlineItem(InlineItemKind.Close, items[i].Fragments) { Pair = _pairAtEnd[i], Data = "{ }" });
        return i + 1;
    }

    private int ResolveElement(int start)
    {
        var open = items[start];
        var needsLetters = open.Wrapper is WrapperKind.Control or WrapperKind.SimpleField;
        var hasText = needsLetters ? _letters[_end[start]] > _letters[start] : _words[_end[start]] > _words[start];
        return open.IsInstruction || !hasText || (open.Wrapper == WrapperKind.SimpleField && !FieldKinds.HasText(open.Text))
            ? Merge(start, _end[start], open.Data, InlineItemKind.Code)
            : Copy(start);
    }

    /// <summary>Makes one anchor of what is in an instruction that began in an earlier paragraph, or goes on in a later one.</summary>
    private int ResolveLoose(int start)
    {
        var last = start;
        while (
            last + 1 < items.Count
            && _scope[last + 1] == _scope[start]
            && items[last + 1].Kind != InlineItemKind.Close
            && (items[last + 1].IsInstruction || items[last + 1].Kind is InlineItemKind.Instruction or InlineItemKind.FieldSeparator)
            && (items[last + 1].Kind != InlineItemKind.Open)
        )
        {
            last++;
        }

        return Merge(start, last);
    }

    private int MergeOne(int i) => Merge(i, i);

    /// <summary>Makes one item of several; an anchor if nobody sees them.</summary>
    private int Merge(int first, int last, string data = "{ }", InlineItemKind kind = InlineItemKind.Anchor)
    {
        _resolved.Add(new InlineItem(kind, Collect(first, last)) { Data = data });
        return last + 1;
    }

    private int Copy(int i)
    {
        _resolved.Add(items[i]);
        return i + 1;
    }

    private List<Fragment> Collect(int first, int last)
    {
        var fragments = new List<Fragment>();
        for (var i = first; i <= last; i++)
        {
            fragments.AddRange(items[i].Fragments);
        }

        return fragments;
    }

    private string GetInstruction(int first, int last)
    {
        var instruction = new StringBuilder();
        for (var i = first; i < last; i++)
        {
            instruction.Append(items[i].Kind == InlineItemKind.Instruction ? items[i].Text : string.Empty);
        }

        return instruction.ToString();
    }
}
