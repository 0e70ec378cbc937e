namespace Translate.Core.Translators;

/// <summary>Packs segments into requests: a request holds as many segments as the engine's limits allow, and at least one.</summary>
/// <remarks>Mutable; not safe to use from several threads at once.</remarks>
/// <param name="limits">The limits of the engine.</param>
internal struct RequestPacker(EngineLimits limits)
{
    private int _elements;
    private long _characters;

    /// <summary>Adds the next segment, to the current request if it fits, else to a new one.</summary>
    /// <param name="billedCharacters">What the engine bills for the segment; at least 0.</param>
    /// <returns>True if the segment begins a new request; always true for the first segment.</returns>
    public bool Add(long billedCharacters)
    {
        var beginsRequest =
            _elements == 0 || _elements == limits.RequestElements || _characters + billedCharacters > limits.RequestCharacters;
        if (beginsRequest)
        {
            (_elements, _characters) = (0, 0);
        }

        _elements++;
        _characters += billedCharacters;
        return beginsRequest;
    }
}
