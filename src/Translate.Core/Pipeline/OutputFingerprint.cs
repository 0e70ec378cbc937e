using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Stands for everything beside its text that decides what a document's outputs say.</summary>
internal static class OutputFingerprint
{
    private const char FieldEnd = '\u001F';
    private const char ListEnd = '\u001E';

    /// <summary>Never 0, so that 0 can stand for outputs that must be made anew.</summary>
    /// <param name="glossary">All of every entry: the side-by-side page shows notes and places too.</param>
    /// <param name="options">What is taken from the memory.</param>
    /// <param name="engine">The engine that is asked.</param>
    /// <param name="settings">Other settings that change a target or an output.</param>
    /// <param name="memory">Whose other documents may have changed a translation.</param>
    public static long Compute(Glossary glossary, RecallOptions options, EngineIdentity engine, IEnumerable<string> settings, TranslationMemory memory)
    {
        var hash = new XxHash3();
        Add(hash, [typeof(OutputFingerprint).Module.ModuleVersionId.ToString(), options.ToString(), engine.ToString(), .. settings, memory.GetRevision().ToString(CultureInfo.InvariantCulture)]);
        foreach (var entry in glossary.Entries)
        {
            Add(hash, GetFields(entry));
        }

        return Math.Max(1, (long)(hash.GetCurrentHashAsUInt64() >> 1));
    }

    /// <summary>Returns everything in an entry, one text per field.</summary>
    private static IEnumerable<string> GetFields(TermEntry entry) =>
        TermFields.All.Select(field => string.Join(ListEnd, field.Get(entry))).Prepend(entry.Location.ToString()).Prepend(entry.Domain).Prepend(entry.Source);

    private static void Add(XxHash3 hash, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            hash.Append(MemoryMarshal.AsBytes(field.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([FieldEnd]));
        }
    }
}
