using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Problems;
using Translate.Formats;
using Translate.Formats.Word.Review;

namespace Translate.Hosting;

/// <content>The outputs of a run.</content>
public sealed partial class PipelineFactory
{
    /// <summary>Creates the writers of every output format, the standard ones first.</summary>
    internal IReadOnlyList<IBitextWriter> CreateAllWriters(PipelineOptions options) =>
        [.. CreateStandardWriters(options), new WordTableWriter(), new TmxBitextWriter(), .. StandardWriters.Create()];

    private IReadOnlyList<IBitextWriter> CreateStandardWriters(PipelineOptions options) =>
        [
            new TsvWriter(configuration.Settings.Tsv.Bom),
            new JsonlWriter(),
            new HtmlWriter(),
            new TargetWriter(Formats, GetUntranslated(options), GetBoilerplate(options)),
        ];

    private IReadOnlyList<IBitextWriter> CreateWriters(PipelineOptions options)
    {
        var standard = CreateStandardWriters(options);

        // The others are written only if they are named.
        var all = CreateAllWriters(options);
        if (options.Formats is { Count: > 0 } named)
        {
            return Select(all, named, standard);
        }

        try
        {
            return Select(all, configuration.Settings.Formats, standard);
        }
        catch (ProblemException e)
        {
            throw configuration.Locate("Formats", e);
        }
    }

    private static IReadOnlyList<IBitextWriter> Select(
        IReadOnlyList<IBitextWriter> all,
        IReadOnlyList<string> names,
        IReadOnlyList<IBitextWriter> standard
    ) =>
        names.Count == 0
            ? standard
            :
            [
                .. names
                    .SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    .Select(name => name == OutputNames.FormerTarget ? OutputNames.Target : name)
                    .Distinct()
                    .Select(name => Find(all, name)),
            ];
}
