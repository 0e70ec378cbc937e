using System.Globalization;
using System.Text;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Writes suggestions as entries to paste under <c>terms:</c> of a glossary file.</summary>
/// <remarks>
/// One without a target is written as a comment, for an entry must say how English has it. So is a term that is part of a term already written:
/// a glossary has a spelling once.
/// </remarks>
internal static class SuggestionYaml
{
    /// <summary>Lint demands a condition for a shorter alias; an article that declares it needs none.</summary>
    private const int MinAlias = 3;

    /// <summary>The entries, two spaces indented, each below a comment that says why it is there.</summary>
    public static string Write(IReadOnlyList<TermSuggestion> suggestions)
    {
        var yaml = new StringBuilder();
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suggestion in suggestions)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  # {suggestion.Frequency} {(suggestion.Frequency == 1 ? "time" : "times")} in {suggestion.Documents} {(suggestion.Documents == 1 ? "article" : "articles")}"
            );
            yaml.Append(suggestion.Contexts is [var context, ..] ? $": {OneLine(context.Marked)}\n" : "\n");
            var isEntry = suggestion.Target.Length > 0 && spellings.Add(suggestion.Source);
            var hasAlias = suggestion.Acronym.Length >= MinAlias && (!isEntry || spellings.Add(suggestion.Acronym));
            yaml.Append(WriteEntry(suggestion, isEntry ? "  " : "  # ", hasAlias));
        }

        return yaml.ToString();
    }

    /// <summary>The entry of one suggestion that has a target, without comment.</summary>
    public static string WriteEntry(TermSuggestion suggestion) => WriteEntry(suggestion, "  ", suggestion.Acronym.Length >= MinAlias);

    private static string WriteEntry(TermSuggestion suggestion, string indent, bool hasAlias)
    {
        var source = YamlScalar.Key(OneLine(suggestion.Source));
        var target = suggestion.Target.Length > 0 ? YamlScalar.Value(OneLine(suggestion.Target)) : "…";
        if (suggestion.Source != suggestion.Target && !hasAlias)
        {
            return $"{indent}{source}: {target}\n";
        }

        var alias = hasAlias ? $"{indent}  aliases: [{YamlScalar.InFlow(OneLine(suggestion.Acronym))}]\n" : string.Empty;
        return $"{indent}{source}:\n{indent}  {(suggestion.Source == suggestion.Target ? "keep: true" : $"target: {target}")}\n{alias}";
    }

    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' or '\uFEFF' ? ' ' : c));
}
