namespace Translate.Core.Segmentation;

/// <summary>Counts along the items that a sentence lists: <c>1. beras 2. gula 3. minyak</c>.</summary>
internal struct ListMarkerTracker
{
    private int _start;
    private int _place;
    private char _sort;

    /// <summary>Whether a counter counts an item: it is known to, or it is next to the last that did in the same sentence.</summary>
    /// <param name="start">The start of the sentence.</param>
    /// <param name="counter">Without its last full stop.</param>
    /// <param name="isKnown">Whether its place shows that it does.</param>
    public bool TryTrack(int start, ReadOnlySpan<char> counter, bool isKnown)
    {
        var place = ListMarker.GetOrdinal(counter);
        var sort = char.IsDigit(counter[0]) ? '1' : char.IsLower(counter[0]) ? 'a' : 'A';
        if (!isKnown && (place < 2 || _start != start || _sort != sort || _place + 1 != place))
        {
            return false;
        }

        (_start, _place, _sort) = (start, place, sort);
        return true;
    }
}
