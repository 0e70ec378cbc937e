using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>The parts of a pipeline, as its builder put them together.</summary>
internal sealed record PipelineParts
{
    public required DocumentFormats Formats { get; init; }

    public required DocumentFinder Finder { get; init; }

    public required DocumentTranslator Documents { get; init; }

    public required ITranslator Translator { get; init; }

    /// <summary>The budget of the pipeline, and whether a batch still asks.</summary>
    public required RunLedger Ledger { get; init; }

    /// <summary>The engine to compare with; null to compare nothing.</summary>
    public required ComparedEngineParts? Other { get; init; }

    /// <summary>Null if the pipeline writes no files.</summary>
    public required OutputFolder? Output { get; init; }

    /// <summary>Null if nothing is kept.</summary>
    public required TranslationMemory? Memory { get; init; }

    /// <summary>The memory's file or address; null if the memory ends with the pipeline.</summary>
    public required string? MemoryPath { get; init; }

    /// <summary>Whether the pipeline closes the memory.</summary>
    public required bool OwnsMemory { get; init; }

    /// <summary>Computes the fingerprint of everything besides the text that decides the outputs; see <see cref="OutputFingerprint"/>.</summary>
    public required Func<TranslationMemory, long> ComputeFingerprint { get; init; }

    /// <summary>What decides the outputs besides the articles and the memory.</summary>
    public required SettingsFingerprint Settings { get; init; }

    /// <summary>Null for no limit.</summary>
    public required long? MaxCharacters { get; init; }

    /// <summary>The budget that this run shares with others; null for none.</summary>
    public required ISharedBudget? SharedBudget { get; init; }

    /// <summary>Receives, once, who holds the run lock if another run does.</summary>
    public required Action<string> OnWaiting { get; init; }

    /// <summary>Returns the command line that takes the edits of an output into the memory. Null if nothing can.</summary>
    public required Func<string, string>? GetImportCommand { get; init; }

    public required int Concurrency { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Creates the cache of outputs that are up to date; null if no outputs are written, or nothing outlasts the run.</summary>
    public OutputCache? CreateOutputCache() =>
        Output is null || Memory is null || MemoryPath is null ? null : new OutputCache(Memory, Output, ComputeFingerprint(Memory), Time);

    /// <summary>Creates what takes single articles from file to outputs.</summary>
    /// <param name="cache">Finds articles whose outputs are up to date; null to translate all.</param>
    /// <param name="isFinal">See <see cref="ArticleTranslator.IsFinal"/>.</param>
    public ArticleTranslator CreateArticleTranslator(OutputCache? cache, bool isFinal) =>
        new(Formats, Documents, Output, cache, Ledger, MemoryPath is null ? null : GetImportCommand) { IsFinal = isFinal };
}
