using System.Text;
using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>Collects the visible text and the inline codes of one block, with their places in the source. White space is collapsed as a browser does.</summary>
/// <param name="source">The source of the document.</param>
/// <param name="syntax">How a target of the block is written.</param>
/// <param name="shared">Short values that the document repeats.</param>
internal sealed partial class InlineText(string source, PatchSyntax syntax, SharedValues shared)
{
    private const int MaxKeptCapacity = 64 * 1024;
    private readonly StringBuilder _text = new();
    private readonly List<InlineCodeEntry> _codes = [];
    private readonly Stack<int> _open = new();
    private readonly Dictionary<string, int> _openNames = [];
    private readonly Dictionary<string, int> _openRanges = new(StringComparer.Ordinal);
    private int _firstStart = -1;
    private int _lastEnd;
    private int _breakEnd = -1;
    private bool _endsWithBlank;
    private bool _endsWithBreak;
    private bool _isCodeAfterBlank;

    /// <summary>Whether nothing but white space came since the last line break, so that another one separates blocks.</summary>
    public bool IsAfterBreak => _breakEnd >= 0;

    /// <summary>Whether there is visible text.</summary>
    public bool HasText => _firstStart >= 0;

    /// <summary>Adds text that the source has as it is.</summary>
    public void AddSource(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Add(source[i], i, i + 1);
        }
    }

    /// <summary>Adds a character of the visible text.</summary>
    /// <param name="c">The character, decoded.</param>
    /// <param name="start">Where the source writes it.</param>
    /// <param name="end">The end of that, exclusive.</param>
    public void Add(char c, int start, int end)
    {
        if (c is ' ' or '\n' or '\r' or '\t' or '\f')
        {
            AddBlank();
        }
        else if (!IsInvisible(c) && (HasText || !char.IsWhiteSpace(c)))
        {
            _text.Append(c);
            _endsWithBlank = false;
            _endsWithBreak = false;
            _isCodeAfterBlank = false;
            if (!char.IsWhiteSpace(c))
            {
                _firstStart = HasText ? _firstStart : start;
                _lastEnd = end;
                _breakEnd = -1;
            }
        }
    }

    /// <summary>Adds a line break: the text has a space for it, and no other next to it.</summary>
    /// <param name="start">Where the source writes it.</param>
    /// <param name="end">The end of that, exclusive.</param>
    public void AddBreak(int start, int end)
    {
        if (!HasText)
        {
            AddCode(new InlineCodeEntry("br", start, end));
            return;
        }

        if (_endsWithBlank && !_endsWithBreak)
        {
            _text.Length--;
            for (var i = _codes.Count - 1; i >= 0 && _codes[i].Position > _text.Length; i--)
            {
                _codes[i].Position = _text.Length;
            }
        }

        AddCode(new InlineCodeEntry("br", start, end) { Length = 1 });
        _text.Append(' ');
        _endsWithBlank = true;
        _endsWithBreak = true;
        _isCodeAfterBlank = false;
        _breakEnd = _text.Length;
    }

    /// <summary>Ends the block.</summary>
    /// <param name="changes">Receives the block, if it has visible text, and the blocks in codes outside it.</param>
    public void Finish(List<ISourceChange> changes)
    {
        if (HasText)
        {
            FinishBlock(changes);
        }
        else
        {
            changes.AddRange(_codes.SelectMany(code => code.Inner));
        }

        Clear();
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    private void AddBlank()
    {
        if (HasText && !_endsWithBlank)
        {
            _text.Append(' ');
            _endsWithBlank = true;
        }
        else if (_isCodeAfterBlank)
        {
            _codes[^1].HasBlankAfter = true;
        }

        _isCodeAfterBlank = false;
    }

    private void FinishBlock(List<ISourceChange> changes)
    {
        var length = _text.Length;
        while (char.IsWhiteSpace(_text[length - 1]))
        {
            length--;
        }

        var hadBlank = length < _text.Length;
        var (first, end) = FindKeptCodes();
        var kept = end == first ? [] : new InlineCode[end - first];
        List<CodePatch>? inner = null;
        for (var i = first; i < end; i++)
        {
            var code = _codes[i];
            var isTrailing = code.Position > length;
            var before = isTrailing && hadBlank && code.IsVisible ? 1 : 0;
            hadBlank &= before == 0;
            foreach (var patch in code.Inner)
            {
                (inner ??= []).Add(new CodePatch(i - first, before + patch.Start - code.Start, patch.End - patch.Start, patch));
            }

            var data = code.Data ?? shared.GetData(source.AsSpan(code.Start, code.End - code.Start));
            data =
                before > 0 || code.HasBlankAfter
                    ? $"{(before > 0 ? " " : string.Empty)}{data}{(code.HasBlankAfter ? " " : string.Empty)}"
                    : data;
            var position = Math.Min(code.Position, length);
            kept[i - first] = shared.Get(
                new InlineCode(position, GetKind(code, first, end), GetPairId(code, i, first, end), data)
                {
                    Length = position + code.Length <= length ? code.Length : 0,
                }
            );
        }

        changes.AddRange(_codes.Take(first).SelectMany(code => code.Inner));
        AddPatch(changes, length, kept, inner, first, end);
        changes.AddRange(_codes.Skip(end).SelectMany(code => code.Inner));
    }

    private void AddPatch(List<ISourceChange> changes, int length, InlineCode[] kept, List<CodePatch>? inner, int first, int end)
    {
        _text.Length = length;
        if (kept.Length == 0 && shared.IsHeld(_text, source, _firstStart, _lastEnd))
        {
            changes.Add(new SourcePatch(_firstStart, _lastEnd, source, syntax));
            return;
        }

        var text = shared.GetText(_text, length);
        var start = end > first ? Math.Min(_firstStart, _codes[first].Start) : _firstStart;
        var last = end > first ? Math.Max(_lastEnd, _codes[end - 1].End) : _lastEnd;
        changes.Add(
            new SourcePatch(start, last, kept.Length == 0 ? shared.GetBlock(text) : new Block(text) { Codes = kept }, syntax)
            {
                Inner = inner ?? (IReadOnlyList<CodePatch>)[],
            }
        );
    }

    /// <summary>Finds the codes that are needed: those between the first and the last character, and pairs that begin or end there.</summary>
    private (int First, int End) FindKeptCodes()
    {
        var (leading, trailing) = (0, _codes.Count);
        while (leading < _codes.Count && _codes[leading].Start < _firstStart)
        {
            leading++;
        }

        while (trailing > leading && _codes[trailing - 1].Start >= _lastEnd)
        {
            trailing--;
        }

        var first = 0;
        while (first < leading && !IsNeeded(_codes[first]))
        {
            first++;
        }

        var end = _codes.Count;
        while (end > trailing && !IsNeeded(_codes[end - 1]))
        {
            end--;
        }

        return (first, end);

        // What is written in another way than in the source must be a part of the block.
        bool IsNeeded(InlineCodeEntry code) =>
            code.Data is not null
            || (code.Partner >= 0 && ((code.Partner >= leading && code.Partner < trailing) || _codes[code.Partner].Data is not null));
    }

    private static InlineCodeKind GetKind(InlineCodeEntry code, int first, int end) =>
        code.Partner >= first && code.Partner < end ? code.Kind : InlineCodeKind.Standalone;

    private static string GetPairId(InlineCodeEntry code, int index, int first, int end) =>
        code.Partner >= first && code.Partner < end
            ? (Math.Min(index, code.Partner) - first + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : string.Empty;

    private void Clear()
    {
        _text.Clear();
        _text.Capacity = Math.Min(_text.Capacity, MaxKeptCapacity);
        _codes.Clear();
        _open.Clear();
        _openNames.Clear();
        _openRanges.Clear();
        _firstStart = -1;
        _lastEnd = 0;
        _breakEnd = -1;
        _endsWithBlank = false;
        _endsWithBreak = false;
        _isCodeAfterBlank = false;
    }
}
