namespace Translate.Engines.Marian.Network;

/// <summary>An array that is used again, and replaced by a larger one when it is too small.</summary>
internal sealed class GrowingBuffer<T>
    where T : unmanaged
{
    private T[] _items = [];

    /// <summary>Gets elements; their values are arbitrary unless the same number was asked for before.</summary>
    public Span<T> Get(int count)
    {
        if (_items.Length < count)
        {
            Array.Resize(ref _items, Math.Max(count, _items.Length + (_items.Length / 2)));
        }

        return _items.AsSpan(0, count);
    }
}
