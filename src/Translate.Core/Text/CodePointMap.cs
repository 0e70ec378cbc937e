namespace Translate.Core.Text;

/// <summary>
/// Turns offsets in UTF-16 code units, as this program counts, into Unicode code points, as its outputs do. Cheap for offsets that
/// grow from call to call. Not safe to use from several threads at once.
/// </summary>
public sealed class CodePointMap(string text)
{
    private readonly bool _isPlain = !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
    private int _unit;
    private int _point;

    /// <summary>Code points before the offset.</summary>
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

    /// <summary>The offset in code units of so many code points; the length of the text where it has fewer.</summary>
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

    /// <summary>Both ends of a range.</summary>
    public (int Start, int End) ToCodePoints(TextRange range) => (ToCodePoint(range.Start), ToCodePoint(range.End));
}
