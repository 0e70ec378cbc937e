using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>The articles of a verb that only reads them.</summary>
internal static class Articles
{
    /// <summary>The articles under the paths, without outputs of a run; the settings' input if there are no paths. Each enumeration searches again.</summary>
    public static IEnumerable<DiscoveredDocument> Find(TranslateConfiguration configuration, IReadOnlyList<string> paths) =>
        new DocumentFinder(PipelineFactory.Formats, configuration.Resolve(configuration.Settings.Output), [], []).Find(
            paths.Count > 0 ? paths : configuration.Inputs
        );

    /// <summary>Reads their sentences.</summary>
    /// <exception cref="ProblemException">The settings' splitting rules cannot be used.</exception>
    public static SentenceReader Reader(TranslateConfiguration configuration) =>
        new(
            new DocumentFormats(PipelineFactory.CreateReaders(configuration)),
            configuration.CreateSplitter(),
            SegmentClassifier.CreateDefault()
        );
}
