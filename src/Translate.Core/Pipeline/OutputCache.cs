using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Remembers which documents have outputs that are up to date, so that a run can skip them.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="memory">Keeps the records.</param>
/// <param name="output">The folder of the outputs.</param>
/// <param name="fingerprint">Of this run; see <see cref="OutputFingerprint"/>.</param>
/// <param name="time">Dates the records.</param>
internal sealed class OutputCache(TranslationMemory memory, OutputFolder output, long fingerprint, TimeProvider time)
{
    /// <summary>Returns whether neither the document, nor its outputs, nor anything else that decides them changed since they were written.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="counts">What was counted in it, with every translation as recalled.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public bool IsUpToDate(Document document, out DocumentCounts counts)
    {
        counts = default;
        if (
            !memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known)
            || known.OutputFingerprint != fingerprint
            || known.OutputsHash == 0
            || known.Name != document.Source.Name
            || known.Digest != document.Digest
            || known.OutputsHash != output.GetStamp(known.Name)
        )
        {
            return false;
        }

        counts = JsonSerializer.Deserialize<DocumentCounts>(known.Counts);
        return true;
    }

    /// <summary>Returns whether the document's outputs are exactly as they were last written.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public bool AreOutputsUnedited(Document document) =>
        Find(document) is { OutputsHash: not 0 } known
        && known.Name == document.Source.Name
        && known.OutputsHash == output.GetStamp(known.Name);

    /// <summary>Returns how many sentences of the document's outputs are not translated; null if that is not known.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public long? CountUntranslated(Document document) =>
        Find(document) is { Counts.Length: > 0 } known && known.Name == document.Source.Name
            ? JsonSerializer.Deserialize<DocumentCounts>(known.Counts).NotTranslated
            : null;

    /// <summary>Returns outputs of the document under the names of an earlier version; only those that nobody changed.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<string> FindFormerOutputs(Document document) =>
        memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known)
            ? FormerOutputs.Find(output.Path, document.Source, known.Name, known.OutputsHash)
            : [];

    /// <summary>Records a document whose outputs were just written.</summary>
    /// <param name="bitext">The document.</param>
    /// <param name="isComplete">Whether every output is written. One that a person edited may be the person's no longer in the next run.</param>
    /// <param name="isFinal">Whether the outputs are as a later run would write them. If not, that run writes them again.</param>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    public void Add(Bitext bitext, bool isComplete, bool isFinal = true)
    {
        var (path, name, _) = bitext.Document.Source;
        var counts = DocumentCounts.From(bitext);
        var record = new DocumentRecord(Path.GetFullPath(path), name, bitext.Document.Digest, time.GetUtcNow())
        {
            // A sentence that failed may succeed next time, so the document is not up to date.
            OutputFingerprint = counts.HasFailures || !isComplete || !isFinal ? 0 : fingerprint,
            OutputsHash = isComplete ? output.GetStamp(name) : 0,
            Counts = JsonSerializer.Serialize(counts.WithWork(GetWorkOfNextRun(bitext))),
        };
        memory.SaveDocument(record, [.. bitext.Units.Where(unit => unit.MemoryId != 0).Select(unit => unit.MemoryId)]);
    }

    private DocumentRecord? Find(Document document) =>
        memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known) ? known : null;

    /// <summary>Returns how the next run gets the translations: it recalls all. What a fallback engine made counts as another engine's work.</summary>
    private static EngineWorkload GetWorkOfNextRun(Bitext bitext)
    {
        var asked = bitext.Engine.Identity;
        return new EngineWorkload
        {
            Recalled = bitext.Work.New + bitext.Work.Repeated + bitext.Work.Recalled + bitext.Work.Fuzzy + bitext.Work.Kept,
            OfOtherEngine = bitext.Units.Count(unit =>
                unit is { Origin: Origin.Engine, State: UnitState.Translated, Engine: { } engine } && engine != asked
            ),
        };
    }
}
