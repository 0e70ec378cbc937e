using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary>Receives each article of a run, in the order of the input and from one thread at a time.</summary>
/// <remarks>An observer keeps its own errors to itself: one that throws ends the run.</remarks>
public interface IRunObserver
{
    /// <summary>The article's outputs are on disk, and every sentence is translated.</summary>
    void OnDone(DocumentSource source, DocumentCounts counts);

    /// <summary>The engine failed for some of the article's sentences, or some output stays as a person edited it.</summary>
    /// <param name="source">The article.</param>
    /// <param name="counts">Its counts; untranslated sentences are counted apart.</param>
    /// <param name="problem">The first problem.</param>
    void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem);

    /// <summary>The article, or path, has no output, or only one of an earlier run.</summary>
    void OnFailed(DocumentSource source, Problem problem);

    /// <summary>The run asks its engine no more, because the engine does not answer. Articles that need it are not reached from now on.</summary>
    void OnStopped(Problem reason) { }

    /// <summary>The run was stopped before the article was done.</summary>
    void OnNotReached(DocumentSource source);
}
