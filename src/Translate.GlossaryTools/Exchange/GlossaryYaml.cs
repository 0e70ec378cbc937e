using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes entries as a glossary file, in the layout of <c>glossary fmt</c>.</summary>
internal static class GlossaryYaml
{
    private const int Step = 2;

    /// <summary>Returns the whole file.</summary>
    /// <param name="entries">Several entries with one source are written together, at the place of the first one.</param>
    /// <param name="domain">The file's domain.</param>
    /// <param name="schema">Where editors find the schema, relative to the file; null for no such line.</param>
    public static string Write(IReadOnlyList<TermEntry> entries, string domain, string? schema)
    {
        var text = new StringBuilder();
        if (schema is not null)
        {
            text.Append("# yaml-language-server: $schema=").Append(schema).Append('\n');
        }

        text.Append("domain: ").Append(YamlScalar.Value(domain)).Append('\n').Append("terms:\n");
        var layout = new EntryLayout(Step);
        foreach (var group in entries.GroupBy(entry => entry.Source, StringComparer.Ordinal))
        {
            YamlTree[] values = [.. group.Select(TermTree.From)];
            var value = values is [var only] ? only : new YamlTree.Sequence([.. group.Select(TermTree.FromLongForm)], values[0].Location);
            foreach (var line in layout.Lines(group.Key, value, Step))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}
