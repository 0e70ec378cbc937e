namespace Translate.Emulation.Quota;

/// <summary>The hourly quota as the service enforces it: at most a sixtieth in any 60 seconds. Thread-safe.</summary>
/// <param name="perMinute">The characters in any 60 seconds.</param>
/// <param name="time">The clock.</param>
internal sealed class SlidingQuota(long perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<(long At, long Characters)> _taken = [];
    private long _inWindow;

    /// <summary>Creates a quota from characters per hour.</summary>
    public static SlidingQuota FromHourly(long characters, TimeProvider time) => new(characters / 60, time);

    /// <summary>Takes characters, all or none.</summary>
    /// <returns>0, or an error code: 429001 if they can never fit, 429000 if they do not fit now.</returns>
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
