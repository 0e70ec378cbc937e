using Translate.Core.Files;

namespace Translate.Core.Pipeline.Watching;

/// <summary>Decides, from one look at the files to the next, when they are quiet enough to be worked on.</summary>
/// <remarks>
/// It compares what was seen with what was last worked on, so that nothing depends on a report of every change: bursts, renames and
/// lost notifications all come to the same. What is seen first is worked on at once. Not for several threads.
/// </remarks>
internal sealed class WatchPolicy(WatchOptions options)
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private readonly Dictionary<string, Sighting> _files = new(PathComparison.Comparer);
    private TimeSpan? _changingSince;
    private TimeSpan? _retryAt;
    private bool _hasBegun;

    /// <summary>Takes a look into account. Files of a decision to work count as worked on.</summary>
    /// <param name="files">Every file with its stamp.</param>
    /// <param name="now">On a clock that never goes back.</param>
    public WatchDecision Decide(IReadOnlyDictionary<string, FileStamp> files, TimeSpan now)
    {
        See(files, now);
        var changed = _files
            .Where(file => file.Value.Seen != file.Value.Worked)
            .Select(file => file.Key)
            .ToHashSet(PathComparison.Comparer);
        if (!_hasBegun)
        {
            _hasBegun = true;
            return Work(changed, None);
        }

        if (changed.Count == 0)
        {
            _changingSince = null;
            return _retryAt <= now ? Work(None, None) : new WatchDecision.Idle(IdleTime(now));
        }

        _changingSince ??= now;
        var stillWritten = changed.Where(path => now - _files[path].Since < options.QuietPeriod).ToHashSet(PathComparison.Comparer);
        var isWorthIt = stillWritten.Count == 0 || (stillWritten.Count < changed.Count && now - _changingSince >= options.LongestWait);
        return isWorthIt
            ? Work(changed.Except(stillWritten).ToHashSet(PathComparison.Comparer), stillWritten)
            : new WatchDecision.Settle(stillWritten.Max(path => _files[path].Since) + options.QuietPeriod - now);
    }

    /// <summary>Says that the last work should be tried again in a while.</summary>
    public void Retry(TimeSpan now) => _retryAt = now + options.RetryPeriod;

    private TimeSpan IdleTime(TimeSpan now) =>
        _retryAt is { } retry && retry - now < options.RescanPeriod ? retry - now : options.RescanPeriod;

    private WatchDecision.Work Work(IReadOnlySet<string> changed, IReadOnlySet<string> stillWritten)
    {
        foreach (var path in changed)
        {
            _files[path] = _files[path] with { Worked = _files[path].Seen };
        }

        _changingSince = null;
        _retryAt = null;
        return new WatchDecision.Work(changed, stillWritten);
    }

    private void See(IReadOnlyDictionary<string, FileStamp> files, TimeSpan now)
    {
        foreach (var (path, stamp) in files)
        {
            if (!_files.TryGetValue(path, out var known) || known.Seen != stamp)
            {
                _files[path] = new Sighting(stamp, now, known.Worked);
            }
        }

        foreach (var (path, known) in _files.Where(file => !files.ContainsKey(file.Key)).ToList())
        {
            if (known.Worked is null)
            {
                _files.Remove(path);
            }
            else if (known.Seen is not null)
            {
                _files[path] = new Sighting(null, now, known.Worked);
            }
        }
    }

    /// <summary>A file as it was seen last, since when it is so, and as it was when it was worked on; null if it was not there.</summary>
    private readonly record struct Sighting(FileStamp? Seen, TimeSpan Since, FileStamp? Worked);
}
