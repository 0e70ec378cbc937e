using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Knows which documents have outputs that would come out as they are, so that a run can pass them by.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="memory">Where it is kept.</param>
/// <param name="output">Where the outputs are.</param>
/// <param name="signature">Of this run; see <see cref="OutputFingerprint"/>.</param>
/// <param name="time">For the times of the records.</param>
public sealed class OutputCache(TranslationMemory memory, OutputFolder output, long signature, TimeProvider time)
{
    /// <summary>Whether nothing that decides the document's outputs has changed since they were written, nor they themselves.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="tally">What was counted in it then, as all recalled.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public bool IsUpToDate(Document document, out DocumentCounts tally)
    {
        tally = default;
        if (!memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known)
            || known.MadeBy != signature || known.Name != document.Source.Name || known.Digest != document.Digest || known.Outputs != output.GetStamp(known.Name))
        {
            return false;
        }

        tally = JsonSerializer.Deserialize<DocumentCounts>(known.Tally);
        return true;
    }

    /// <summary>Keeps what is known of a document whose outputs have just been written.</summary>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    public void Add(Bitext bitext)
    {
        var (path, name, _) = bitext.Document.Source;
        var tally = DocumentCounts.From(bitext);
        var record = new DocumentRecord(Path.GetFullPath(path), name, bitext.Document.Digest, time.GetUtcNow())
        {
            // What could not be translated may be, next time.
            MadeBy = tally.NotTranslated == 0 ? signature : 0,
            Outputs = output.GetStamp(name),
            Tally = JsonSerializer.Serialize(tally with { Work = WorkOfNextRun(bitext) }),
        };
        memory.Remember(record, [.. bitext.Units.Where(unit => unit.MemoryId != 0).Select(unit => unit.MemoryId)]);
    }

    /// <summary>All is recalled then; what an engine made that stood in for the wanted one is another engine's work.</summary>
    private static EngineWorkload WorkOfNextRun(Bitext bitext)
    {
        var wanted = bitext.Translator.Identity;
        return new EngineWorkload
        {
            Recalled = bitext.Work.New + bitext.Work.Repeated + bitext.Work.Recalled + bitext.Work.Fuzzy,
            OfOtherEngine = bitext.Units.Count(unit => unit is { Origin: Origin.Engine, State: UnitState.Translated, Engine: { } engine } && engine != wanted),
        };
    }
}
