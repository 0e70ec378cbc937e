namespace Translate.Emulation.Quota;

/// <summary>Counts billed characters. Thread-safe.</summary>
/// <param name="freeQuota">The characters until the free quota is used up. Null for no limit.</param>
internal sealed class BillingMeter(long? freeQuota)
{
    private long _billed;
    private long _lost;

    /// <summary>The billed characters, whether or not the responses arrived.</summary>
    public long Billed => Interlocked.Read(ref _billed);

    /// <summary>The billed characters with unusable responses.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Bills characters unless they exceed the free quota.</summary>
    /// <returns>Whether they were billed.</returns>
    public bool TryBill(long characters)
    {
        while (true)
        {
            var billed = Billed;
            if (billed + characters > freeQuota)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _billed, billed + characters, billed) == billed)
            {
                return true;
            }
        }
    }

    public void AddLost(long characters) => Interlocked.Add(ref _lost, characters);
}
