namespace Translate.Core.Segmentation;

/// <summary>Tracks the list markers of a sentence in sequence: <c>1. beras 2. gula 3. minyak</c>.</summary>
internal struct ListMarkerTracker
{
    private int _sentence;
    private int _ordinal;
    private char _style;

    /// <summary>Accepts a list marker if its place confirms it, or if it continues the sequence of the same sentence.</summary>
    /// <param name="start">The start of the sentence.</param>
    /// <param name="marker">The marker without its last full stop.</param>
    /// <param name="isConfirmed">Whether its place shows that it is a list marker.</param>
    public bool TryTrack(int start, ReadOnlySpan<char> marker, bool isConfirmed)
    {
        var ordinal = ListMarker.GetOrdinal(marker);
        var style =
            char.IsDigit(marker[0]) ? '1'
            : char.IsLower(marker[0]) ? 'a'
            : 'A';
        if (!isConfirmed && (ordinal < 2 || _sentence != start || _style != style || _ordinal + 1 != ordinal))
        {
            return false;
        }

        (_sentence, _ordinal, _style) = (start, ordinal, style);
        return true;
    }
}
