using Translate.Core.Documents;
using Translate.Core.Pipeline;

namespace Translate.Scale.Queue;

/// <summary>Articles to queue as a batch.</summary>
/// <param name="Name">The batch. If it exists, what is new or changed is added to it.</param>
/// <param name="Output">The folder of the outputs on this machine.</param>
/// <param name="Articles">The articles in order, with those that cannot be translated. Enumerated once.</param>
/// <param name="Options">What travels to the workers.</param>
/// <param name="Settings">The settings of the submitter.</param>
internal sealed record BatchSubmission(
    string Name,
    string Output,
    IEnumerable<DiscoveredDocument> Articles,
    QueuedBatchOptions Options,
    SettingsFingerprint Settings
)
{
    /// <summary>Receives, as <see cref="Articles"/> is enumerated, the files that no format reads.</summary>
    public SkippedFiles Skipped { get; init; } = new();
}
