namespace Translate.Core.Text;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of a text, in UTF-16 code units.</summary>
/// <remarks>Ranges point into a text that someone else holds, so that a segment or a term never copies it.</remarks>
public readonly record struct TextRange
{
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ <paramref name="start"/> ≤ <paramref name="end"/>.</exception>
    public TextRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit inside.</summary>
    public int Start { get; }

    /// <summary>The first code unit behind.</summary>
    public int End { get; }

    /// <summary>Code units inside; zero for an empty range.</summary>
    public int Length => End - Start;

    /// <summary>The text inside, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same of characters that are no string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary><c>[start, end)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
