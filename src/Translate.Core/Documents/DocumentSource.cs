namespace Translate.Core.Documents;

/// <summary>An article to read.</summary>
/// <param name="Path">The file, as the user named it or as found under the folder that the user named.</param>
/// <param name="Name">
/// Its name in outputs: the path below the named folder, with <c>/</c> between folders on every system. Unique in a batch.
/// </param>
/// <param name="Length">Bytes, when the file was found; for progress only.</param>
public sealed record DocumentSource(string Path, string Name, long Length);
