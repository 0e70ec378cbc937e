namespace Translate.Formats.Word.Paragraphs;

/// <summary>Finds where the anchors of a source text go in its target.</summary>
internal sealed class AnchorPlacement
{
    private readonly string _target;
    private readonly List<int> _gaps = [0];

    /// <param name="target">The target.</param>
    public AnchorPlacement(string target)
    {
        _target = target;
        for (var i = 1; i < target.Length; i++)
        {
            if (target[i] == ' ' || target[i - 1] == ' ')
            {
                _gaps.Add(i);
            }
        }

        _gaps.Add(target.Length);
    }

    /// <summary>Returns the place in proportion, moved to the nearest gap between words. A later anchor never comes before an earlier one.</summary>
    /// <param name="position">UTF-16 code units of the source before the anchor.</param>
    /// <param name="sourceLength">The length of the source, at least 1.</param>
    public int Find(int position, int sourceLength)
    {
        var place = (int)(Math.Clamp(position, 0, (long)sourceLength) * _target.Length / sourceLength);
        var index = _gaps.BinarySearch(place);
        if (index >= 0)
        {
            return place;
        }

        var (before, after) = (_gaps[~index - 1], _gaps[~index]);
        return place - before <= after - place ? before : after;
    }
}
