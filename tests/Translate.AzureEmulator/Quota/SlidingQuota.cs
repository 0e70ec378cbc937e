namespace Translate.Emulation.Quota;

/// <summary>The hourly quota as the service holds to it: at most a sixtieth in any 60 seconds. Safe for several threads.</summary>
/// <param name="perMinute">Characters in any minute.</param>
/// <param name="time">The clock.</param>
internal sealed class SlidingQuota(long perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<(long At, long Characters)> _taken = [];
    private long _inWindow;

    /// <summary>The sixtieth of an hourly quota.</summary>
    public static SlidingQuota FromHourly(long characters, TimeProvider time) => new(characters / 60, time);

    /// <summary>Takes the characters, or refuses them and takes none.</summary>
    /// <returns>0, or the code of the refusal: 429001 where they would never fit, 429000 where they do not fit now.</returns>
    public int Take(long characters)
    {
        if (characters > perMinute)
        {
            return 429001;
        }

        lock (_lock)
        {
            var now = time.GetTimestamp();
            while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At, now) >= Window)
            {
                _inWindow -= _taken.Dequeue().Characters;
            }

            if (_inWindow + characters > perMinute)
            {
                return 429000;
            }

            _taken.Enqueue((now, characters));
            _inWindow += characters;
            return 0;
        }
    }
}
