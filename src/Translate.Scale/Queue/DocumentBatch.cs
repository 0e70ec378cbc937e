using Translate.Core.Pipeline;

namespace Translate.Scale.Queue;

/// <summary>The batch of a service, to which the documents that it is sent belong.</summary>
/// <param name="Name">Its name, one for each service.</param>
/// <param name="Folder">The folder of the documents on this machine; see <see cref="DocumentResults"/>.</param>
/// <param name="Options">What travels to the workers.</param>
/// <param name="Settings">The settings of the service.</param>
internal sealed record DocumentBatch(string Name, string Folder, QueuedBatchOptions Options, SettingsFingerprint Settings);
