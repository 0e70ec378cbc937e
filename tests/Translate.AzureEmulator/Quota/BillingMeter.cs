namespace Translate.Emulation.Quota;

/// <summary>Counts what the service bills. Safe for several threads.</summary>
/// <param name="freeQuota">Characters until nothing is free any more; null for no end.</param>
internal sealed class BillingMeter(long? freeQuota)
{
    private long _billed;
    private long _lost;

    /// <summary>Characters billed, whatever became of the answers.</summary>
    public long Billed => Interlocked.Read(ref _billed);

    /// <summary>Those of them whose answers no client could use.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Bills the characters, unless they would pass the free quota.</summary>
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
