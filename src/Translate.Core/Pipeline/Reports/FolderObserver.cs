using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary>Adds the articles of earlier runs to a run, so that the index and the report cover the whole output folder.</summary>
/// <remarks>Earlier articles come in the order of their names, in between. What they asked of an engine belongs to their own run and is left out.</remarks>
internal sealed class FolderObserver : IRunObserver, IDisposable
{
    private readonly IReadOnlyList<IRunObserver> _observers;
    private readonly HashSet<ulong> _ofThisRun;
    private readonly IEnumerator<ReportedDocument> _earlier;
    private bool _hasEarlier;

    /// <summary>Reads the report of the folder.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="batch">The articles of this run.</param>
    /// <param name="observers">Receive the articles of this run and the earlier ones.</param>
    public FolderObserver(string folder, IEnumerable<DiscoveredDocument> batch, IReadOnlyList<IRunObserver> observers)
    {
        _observers = observers;
        _ofThisRun = [.. batch.Where(found => found.Problem is null).Select(found => Hash(found.Source.Name))];
        _earlier = EarlierReport.Read(folder).Where(document => !_ofThisRun.Contains(Hash(document.Name))).GetEnumerator();
        _hasEarlier = _earlier.MoveNext();
    }

    /// <inheritdoc/>
    public void OnDone(DocumentSource source, DocumentCounts counts) => Notify(source, observer => observer.OnDone(source, counts));

    /// <inheritdoc/>
    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) =>
        Notify(source, observer => observer.OnIncomplete(source, counts, problem));

    /// <inheritdoc/>
    public void OnFailed(DocumentSource source, Problem problem) => Notify(source, observer => observer.OnFailed(source, problem));

    /// <inheritdoc/>
    public void OnNotReached(DocumentSource source) => Notify(source, observer => observer.OnNotReached(source));

    /// <summary>Adds the earlier articles that come after the last one of the run.</summary>
    public void Complete() => AddEarlier(_ => true);

    /// <inheritdoc/>
    public void Dispose() => _earlier.Dispose();

    private void Notify(DocumentSource source, Action<IRunObserver> notify)
    {
        AddEarlier(earlier => string.CompareOrdinal(earlier.Name, source.Name) < 0);
        Notify(notify);
    }

    private void AddEarlier(Func<ReportedDocument, bool> isNext)
    {
        for (; _hasEarlier && isNext(_earlier.Current); _hasEarlier = _earlier.MoveNext())
        {
            var source = new DocumentSource(_earlier.Current.Path, _earlier.Current.Name, Length: 0);
            var counts = _earlier.Current.Counts!.Value.WithWork(default);
            Notify(
                _earlier.Current.Problem is { } problem
                    ? observer => observer.OnIncomplete(source, counts, problem)
                    : observer => observer.OnDone(source, counts)
            );
        }
    }

    private void Notify(Action<IRunObserver> notify)
    {
        foreach (var observer in _observers)
        {
            notify(observer);
        }
    }

    private static ulong Hash(string name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));
}
