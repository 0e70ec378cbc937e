namespace Translate.Core.Text;

/// <summary>
/// Converts between offsets in UTF-16 code units, which this program uses, and Unicode code points, which its outputs use. Fast for
/// ascending offsets. Not thread-safe.
/// </summary>
internal sealed class CodePointMap(string text)
{
    private readonly bool _isPlain = !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
    private int _unit;
    private int _point;

    /// <summary>Returns the number of code points before an offset in code units.</summary>
    public int ToCodePoint(int unit)
    {
        if (_isPlain)
        {
            return unit;
        }

        if (unit < _unit)
        {
            (_unit, _point) = (0, 0);
        }

        for (; _unit < unit; _unit++)
        {
            _point += char.IsLowSurrogate(text[_unit]) ? 0 : 1;
        }

        return _point;
    }

    /// <summary>Returns the offset in code units of a code point. Returns the length of the text if it has fewer code points.</summary>
    public int ToCodeUnit(int point)
    {
        if (_isPlain)
        {
            return Math.Min(point, text.Length);
        }

        var unit = 0;
        for (var before = 0; unit < text.Length && (before < point || char.IsLowSurrogate(text[unit])); unit++)
        {
            before += char.IsLowSurrogate(text[unit]) ? 0 : 1;
        }

        return unit;
    }

    /// <summary>Converts both ends of a range to code points.</summary>
    public (int Start, int End) ToCodePoints(TextRange range) => (ToCodePoint(range.Start), ToCodePoint(range.End));
}
