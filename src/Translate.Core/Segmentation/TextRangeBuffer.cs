using System.Buffers;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Gathers ranges in memory that is lent, so that nothing is allocated but the array at the end.</summary>
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

    /// <summary>The ranges in an array of their own; the buffer is empty and its memory given back.</summary>
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
