using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Support;

/// <summary>Records the events of a run, one line per article.</summary>
internal sealed class RecordingObserver : IRunObserver
{
    public List<string> Events { get; } = [];

    public List<Problem> Problems { get; } = [];

    public void OnDone(DocumentSource source, DocumentCounts counts) => Events.Add($"done {source.Name}");

    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem)
    {
        Events.Add($"incomplete {source.Name}");
        Problems.Add(problem);
    }

    public void OnFailed(DocumentSource source, Problem problem)
    {
        Events.Add($"failed {source.Name}");
        Problems.Add(problem);
    }

    public void OnNotReached(DocumentSource source) => Events.Add($"notReached {source.Name}");
}
