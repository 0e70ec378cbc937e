namespace Translate.Core.Text;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of a text, in UTF-16 code units.</summary>
/// <remarks>A range does not hold its text, so a segment or a term never copies characters.</remarks>
public readonly record struct TextRange
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative, or <paramref name="end"/> is less than <paramref name="start"/>.</exception>
    public TextRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>The offset after the last code unit.</summary>
    public int End { get; }

    /// <summary>The number of code units. Zero for an empty range.</summary>
    public int Length => End - Start;

    /// <summary>Returns the characters of the range, without copying them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <inheritdoc cref="In(string)"/>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary><c>[start, end)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
