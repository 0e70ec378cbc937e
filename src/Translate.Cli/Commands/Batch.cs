using Translate.Core.Documents;
using Translate.Core.Output;

namespace Translate.Cli.Commands;

/// <summary>What a run is to translate, and where to.</summary>
/// <param name="Inputs">Articles and folders.</param>
/// <param name="Finder">Finds the articles among them.</param>
/// <param name="Format">Reads them.</param>
/// <param name="Workspace">Translates them.</param>
/// <param name="Output">Where their outputs go.</param>
/// <param name="Formats">The outputs of each.</param>
/// <param name="Concurrency">Articles under way at once.</param>
internal sealed record Batch(
    IReadOnlyList<string> Inputs,
    DocumentFinder Finder,
    IDocumentFormat Format,
    Workspace Workspace,
    OutputFolder Output,
    IReadOnlyList<string> Formats,
    int Concurrency)
{
    /// <summary>Paths of articles that are left out, because somebody is writing them.</summary>
    public IReadOnlySet<string> StillWritten { get; init; } = new HashSet<string>();

    /// <summary>The articles, searched for afresh at each enumeration.</summary>
    public IEnumerable<DiscoveredDocument> Documents => Finder.Find(Inputs).Where(found => !StillWritten.Contains(found.Source.Path));
}
