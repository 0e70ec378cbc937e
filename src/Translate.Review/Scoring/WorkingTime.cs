using Translate.Core.Bitexts;

namespace Translate.Review.Scoring;

/// <summary>Estimates how long people worked, from the times of their actions.</summary>
internal static class WorkingTime
{
    /// <summary>A longer gap is a break and counts as nothing.</summary>
    public static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(5);

    /// <summary>Returns for each step the time since the same person's step before it.</summary>
    /// <param name="events">In the order in which they were done.</param>
    /// <returns>The times by the ids of the steps. A first step, and one after a break, is absent.</returns>
    public static IReadOnlyDictionary<long, TimeSpan> Measure(IEnumerable<ReviewEvent> events)
    {
        var times = new Dictionary<long, TimeSpan>();
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var step in events)
        {
            if (last.TryGetValue(step.Author, out var before) && step.At - before is var gap && gap > TimeSpan.Zero && gap <= LongestGap)
            {
                times.Add(step.Id, gap);
            }

            last[step.Author] = step.At;
        }

        return times;
    }
}
