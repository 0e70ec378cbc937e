using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Pipeline;
using Translate.Hosting;

namespace Translate.Scale.Queue;

/// <summary>The options of a batch that travel to its workers. Keys, addresses of services and the memory are each worker's own.</summary>
internal sealed record QueuedBatchOptions
{
    /// <summary>The engine's name; null for the engine of the worker's settings.</summary>
    public string? Engine { get; init; }

    /// <summary>The glossary's file or folder: a shared path if it is absolute, else counted from each worker's current folder.</summary>
    public string? Glossary { get; init; }

    /// <summary>The outputs of each article; null for the outputs of the worker's settings.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    /// <summary>See <see cref="RecallOptions.Refresh"/>.</summary>
    public bool Refresh { get; init; }

    /// <summary>See <see cref="RecallOptions.AcceptFuzzy"/>.</summary>
    public int AcceptFuzzy { get; init; }

    /// <summary>What a target has in place of a sentence that was not translated.</summary>
    public UntranslatedText? Untranslated { get; init; }

    /// <summary>How boilerplate is handled.</summary>
    public BoilerplateText? Boilerplate { get; init; }

    /// <summary>The encoding of plain text without a byte order mark.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether outputs that a person edited are replaced.</summary>
    public bool ReplaceEditedOutputs { get; init; }

    /// <summary>Takes from the options of a command what travels.</summary>
    public static QueuedBatchOptions From(PipelineOptions options, SharedFolder files) =>
        new()
        {
            Engine = options.Engine,
            Glossary = options.Glossary is { } path && Path.IsPathFullyQualified(path) ? files.ToShared(path) : options.Glossary,
            Formats = options.Formats is { Count: > 0 } formats ? formats : null,
            Refresh = options.Recall.Refresh,
            AcceptFuzzy = options.Recall.AcceptFuzzy,
            Untranslated = options.Untranslated,
            Boilerplate = options.Boilerplate,
            Encoding = options.Encoding?.WebName,
            ReplaceEditedOutputs = options.ReplaceEditedOutputs,
        };

    /// <summary>Returns the options of a worker's pipeline.</summary>
    /// <param name="own">The worker's own options: its memory, and who gets its messages.</param>
    /// <param name="output">The folder of the outputs on this machine; null if the pipeline writes none.</param>
    /// <param name="files">Maps shared paths to this machine.</param>
    public PipelineOptions ToPipelineOptions(PipelineOptions own, string? output, SharedFolder files) =>
        own with
        {
            Engine = Engine,
            Glossary = Glossary is { } path && SharedFolder.IsShared(path) ? files.ToLocal(path) : Glossary,
            Formats = Formats,
            Recall = new RecallOptions { Refresh = Refresh, AcceptFuzzy = AcceptFuzzy },
            Untranslated = Untranslated,
            Boilerplate = Boilerplate,
            Encoding = Encoding is null ? null : TextEncodings.Get(Encoding),
            ReplaceEditedOutputs = ReplaceEditedOutputs,
            Output = output,
        };
}
