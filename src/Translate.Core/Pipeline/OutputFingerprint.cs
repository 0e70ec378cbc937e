using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Computes a hash of everything, besides its text, that decides the content of a document's outputs.</summary>
internal static class OutputFingerprint
{
    private const char FieldEnd = '\u001F';
    private const char ListEnd = '\u001E';

    /// <summary>Computes the fingerprint. Never 0: 0 marks outputs that must be written again.</summary>
    /// <param name="glossary">All of every entry: the side-by-side page shows notes and places too.</param>
    /// <param name="options">What is taken from the memory.</param>
    /// <param name="engine">The engine that is asked.</param>
    /// <param name="settings">Other settings that change a target or an output.</param>
    /// <param name="memory">Whose other documents may have changed a translation.</param>
    public static long Compute(
        Glossary glossary,
        RecallOptions options,
        EngineIdentity engine,
        IEnumerable<string> settings,
        TranslationMemory memory
    )
    {
        var hash = new XxHash3();
        Add(
            hash,
            [
                typeof(OutputFingerprint).Module.ModuleVersionId.ToString(),
                options.ToString(),
                engine.ToString(),
                .. settings,
                memory.GetRevision().ToString(CultureInfo.InvariantCulture),
            ]
        );
        foreach (var entry in glossary.Entries)
        {
            Add(hash, GetFields(entry));
        }

        return Math.Max(1, (long)(hash.GetCurrentHashAsUInt64() >> 1));
    }

    /// <summary>Returns everything in an entry, one text per field.</summary>
    private static IEnumerable<string> GetFields(TermEntry entry) =>
        TermFields
            .All.Select(field => string.Join(ListEnd, field.Get(entry)))
            .Prepend(entry.Location.ToString())
            .Prepend(entry.Domain)
            .Prepend(entry.Source);

    private static void Add(XxHash3 hash, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            hash.Append(MemoryMarshal.AsBytes(field.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([FieldEnd]));
        }
    }
}
