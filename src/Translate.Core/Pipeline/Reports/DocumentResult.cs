using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary>The result of one article of a run.</summary>
internal abstract record DocumentResult(DocumentSource Source)
{
    /// <summary>The engines that replaced the requested one for some sentence.</summary>
    public IReadOnlyList<EngineIdentity> FallbackEngines { get; init; } = [];

    /// <summary>Its outputs are on disk, and every sentence is translated.</summary>
    public sealed record Done(DocumentSource Source, DocumentCounts Counts) : DocumentResult(Source);

    /// <summary>The engine failed for some of its sentences, or some output stays as a person edited it.</summary>
    public sealed record Incomplete(DocumentSource Source, DocumentCounts Counts, Problem Problem) : DocumentResult(Source);

    /// <summary>It has no output, or an earlier one stays.</summary>
    public sealed record Failed(DocumentSource Source, Problem Problem) : DocumentResult(Source)
    {
        /// <summary>The counts of an article that was read but has no translated sentence.</summary>
        public DocumentCounts Counts { get; init; }
    }

    /// <summary>The run was stopped before it was done.</summary>
    public sealed record NotReached(DocumentSource Source) : DocumentResult(Source);
}
