using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Glossaries;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Hashes of what decides the outputs besides the articles and the memory, part by part, so that two machines can compare theirs.</summary>
/// <remarks>Unlike <see cref="OutputFingerprint"/> it leaves out where the files of the glossary are.</remarks>
/// <param name="Version">The build of the program.</param>
/// <param name="Engine">The engine and its version.</param>
/// <param name="Glossary">The entries of the glossary.</param>
/// <param name="Settings">Everything else: formats, style, severities, splitting rules and options.</param>
internal sealed record SettingsFingerprint(string Version, string Engine, string Glossary, string Settings)
{
    private const char FieldEnd = '\u001F';
    private const char ListEnd = '\u001E';

    /// <summary>Computes the hashes.</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="recall">What is taken from the memory.</param>
    /// <param name="engine">The engine that is asked.</param>
    /// <param name="settings">Other settings that change a target or an output.</param>
    public static SettingsFingerprint Compute(
        Glossary glossary,
        RecallOptions recall,
        EngineIdentity engine,
        IEnumerable<string> settings
    ) =>
        new(
            typeof(SettingsFingerprint).Module.ModuleVersionId.ToString(),
            engine.ToString(),
            Hash(
                glossary.Entries.Select(entry =>
                    string.Join(
                        FieldEnd,
                        TermFields.All.Select(field => string.Join(ListEnd, field.Get(entry))).Prepend(entry.Domain).Prepend(entry.Source)
                    )
                )
            ),
            Hash(settings.Prepend(recall.ToString()))
        );

    /// <summary>Returns what differs, in words; empty if nothing does.</summary>
    public IReadOnlyList<string> FindDifferences(SettingsFingerprint other)
    {
        // Another build has other hashes of its settings too.
        if (Version != other.Version)
        {
            return ["version of the program"];
        }

        var differences = new List<string>();
        AddIf(Engine != other.Engine, "engine");
        AddIf(Glossary != other.Glossary, "glossary");
        AddIf(Settings != other.Settings, "settings");
        return differences;

        void AddIf(bool differs, string part)
        {
            if (differs)
            {
                differences.Add(part);
            }
        }
    }

    private static string Hash(IEnumerable<string> fields)
    {
        var hash = new XxHash3();
        foreach (var field in fields)
        {
            hash.Append(MemoryMarshal.AsBytes(field.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([FieldEnd]));
        }

        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    }
}
