using System.Buffers;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Collects ranges on the stack and in pooled arrays, so that only the final array is allocated.</summary>
internal ref struct TextRangeBuffer(Span<TextRange> first)
{
    private Span<TextRange> _ranges = first;
    private TextRange[]? _rented;
    private int _count;

    public void Add(TextRange range)
    {
        if (_count == _ranges.Length)
        {
            Grow();
        }

        _ranges[_count++] = range;
    }

    /// <summary>Returns the ranges as an array, empties the buffer and returns its memory to the pool.</summary>
    public TextRange[] ToArrayAndRelease()
    {
        var ranges = _ranges[.._count].ToArray();
        if (_rented is not null)
        {
            ArrayPool<TextRange>.Shared.Return(_rented);
        }

        this = default;
        return ranges;
    }

    private void Grow()
    {
        var larger = ArrayPool<TextRange>.Shared.Rent(2 * _ranges.Length);
        _ranges.CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<TextRange>.Shared.Return(_rented);
        }

        _ranges = _rented = larger;
    }
}
