using System.Threading.Channels;
using Translate.Core.Files;

namespace Translate.Core.Pipeline.Watching;

/// <summary>Hears of changes from the operating system.</summary>
/// <remarks>
/// Folders may come and go: their parents are listened to as well, and everything is listened to again when a watched path comes or goes,
/// when notifications were lost, and whenever a wait ends without one. One wait at a time.
/// </remarks>
internal sealed class FolderChangeSource : IChangeSource, IDisposable
{
    private readonly HashSet<string> _roots;
    private readonly TimeProvider _time;
    private readonly Action<string> _warn;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> _watchers = [];
    private volatile bool _isStale;
    private bool _hasWarned;

    /// <summary>Begins to listen.</summary>
    /// <param name="paths">Files, and folders with all below them; they need not exist.</param>
    /// <param name="warn">Called once if the system cannot report changes.</param>
    /// <param name="time">For the waits.</param>
    public FolderChangeSource(IEnumerable<string> paths, Action<string> warn, TimeProvider time)
    {
        _roots = [.. paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];
        _warn = warn;
        _time = time;
        Listen();
    }

    /// <inheritdoc/>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _changes.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _isStale = true;
        }

        if (_isStale)
        {
            Listen();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Listen()
    {
        _isStale = false;
        Close();
        foreach (var folder in _roots.Where(Directory.Exists))
        {
            Listen(folder, isDeep: true);
        }

        foreach (var parent in _roots.Select(Path.GetDirectoryName).OfType<string>().Distinct().Where(Directory.Exists))
        {
            Listen(parent, isDeep: false);
        }
    }

    private void Listen(string folder, bool isDeep)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = isDeep };
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Created += (_, change) => Hear(isDeep, change.FullPath, comesOrGoes: true);
            watcher.Deleted += (_, change) => Hear(isDeep, change.FullPath, comesOrGoes: true);
            watcher.Changed += (_, change) => Hear(isDeep, change.FullPath, comesOrGoes: false);
            watcher.Renamed += (_, change) =>
            {
                Hear(isDeep, change.OldFullPath, comesOrGoes: true);
                Hear(isDeep, change.FullPath, comesOrGoes: true);
            };
            watcher.Error += (_, _) => Wake(listenAnew: true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            if (!_hasWarned && Directory.Exists(folder))
            {
                _hasWarned = true;
                _warn(
                    $"{folder}: the system cannot report changes here ({IoErrors.Describe(e)}). They are noticed at each rescan, see Watch:RescanPeriod in appsettings.json."
                );
            }
        }
    }

    private void Hear(bool isDeep, string path, bool comesOrGoes)
    {
        var isRoot = _roots.Contains(path);
        if (isDeep || isRoot)
        {
            Wake(isRoot && comesOrGoes);
        }
    }

    private void Wake(bool listenAnew)
    {
        if (listenAnew)
        {
            _isStale = true;
        }

        _changes.Writer.TryWrite(true);
    }

    private void Close()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _watchers.Clear();
    }
}
