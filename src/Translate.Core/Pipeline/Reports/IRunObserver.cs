using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary>Receives each article of a run, in the order of the input and from one thread at a time.</summary>
/// <remarks>An observer keeps its own errors to itself: one that throws ends the run.</remarks>
public interface IRunObserver
{
    /// <summary>The article's outputs are on disk.</summary>
    void Done(DocumentSource source, DocumentCounts tally);

    /// <summary>The article, or path, has no output.</summary>
    void Failed(DocumentSource source, Problem problem);

    /// <summary>The run asks its engine no more, because the engine does not answer. Articles that need it are not reached from now on.</summary>
    void Stopped(Problem reason)
    {
    }

    /// <summary>The run was stopped before the article was done.</summary>
    void NotReached(DocumentSource source);
}
