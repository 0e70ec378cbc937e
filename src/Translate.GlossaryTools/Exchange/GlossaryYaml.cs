using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes entries as a glossary file, in the form in which people write it.</summary>
internal static class GlossaryYaml
{
    /// <summary>The whole file.</summary>
    /// <param name="entries">Without examples, which no exchange format holds. Several of one source stand together, where its first one is.</param>
    /// <param name="domain">The file's domain.</param>
    /// <param name="schema">Where editors find the schema, relative to the file; null for no such line.</param>
    public static string Write(IReadOnlyList<TermEntry> entries, string domain, string? schema)
    {
        var text = new StringBuilder();
        if (schema is not null)
        {
            text.Append("# yaml-language-server: $schema=").Append(schema).Append('\n');
        }

        text.Append("domain: ").Append(YamlText.Quote(domain)).Append('\n').Append("terms:\n");
        foreach (var entry in entries.GroupBy(entry => entry.Source, StringComparer.Ordinal))
        {
            text.Append("  ").Append(YamlText.Quote(entry.Key)).Append(':');
            if (entry.ToList() is [var only])
            {
                WriteOnly(text, only);
            }
            else
            {
                text.Append('\n');
                foreach (var (key, value, isFirst) in entry.SelectMany(one => Lines(one).Select((line, i) => (line.Key, line.Value, i == 0))))
                {
                    text.Append(isFirst ? "    - " : "      ").Append(key).Append(": ").Append(value).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static void WriteOnly(StringBuilder text, TermEntry entry)
    {
        if (!Details(entry).Any())
        {
            text.Append(' ').Append(YamlText.Quote(entry.Target)).Append('\n');
            return;
        }

        text.Append('\n');
        foreach (var (key, value) in Lines(entry))
        {
            text.Append("    ").Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static IEnumerable<(string Key, string Value)> Lines(TermEntry entry) =>
        Details(entry).Where(detail => detail.Key != "keep").Prepend(entry.Keep ? ("keep", "true") : ("target", YamlText.Quote(entry.Target)));

    /// <summary>What the short form, a source and its target, cannot say.</summary>
    private static IEnumerable<(string Key, string Value)> Details(TermEntry entry)
    {
        (string Key, string Value, bool IsSaid)[] details =
        [
            ("keep", "true", entry.Keep),
            ("accept", YamlText.List(entry.Accept), entry.Accept.Count > 0),
            ("never", YamlText.List(entry.Never), entry.Never.Count > 0),
            ("aliases", YamlText.List(entry.Aliases), entry.Aliases.Count > 0),
            ("status", EnumNames.Get(entry.Status), entry.Status != TermStatus.Preferred),
            ("pos", EnumNames.Get(entry.PartOfSpeech), entry.PartOfSpeech != PartOfSpeech.Noun),
            ("when", ConditionYaml.Format(entry.When), !entry.When.IsAlways),
            ("note", YamlText.Quote(entry.Note), entry.Note.Length > 0),
            ("source", YamlText.Quote(entry.Reference), entry.Reference.Length > 0),
        ];
        return details.Where(detail => detail.IsSaid).Select(detail => (detail.Key, detail.Value));
    }
}
