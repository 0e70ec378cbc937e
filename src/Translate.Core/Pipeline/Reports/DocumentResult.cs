using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary>What became of one article of a run.</summary>
internal abstract record DocumentResult(DocumentSource Source)
{
    /// <summary>Its outputs are on disk; <paramref name="FirstFailure"/> is why some sentence has no translation, null if all have.</summary>
    public sealed record Done(DocumentSource Source, DocumentCounts Tally, Problem? FirstFailure) : DocumentResult(Source)
    {
        /// <summary>The engine that replaced the requested one for some sentence; null if none did.</summary>
        public EngineIdentity? FallbackEngine { get; init; }
    }

    /// <summary>It has no output.</summary>
    public sealed record Failed(DocumentSource Source, Problem Problem) : DocumentResult(Source);

    /// <summary>The run was stopped before it was done.</summary>
    public sealed record NotReached(DocumentSource Source) : DocumentResult(Source);
}
