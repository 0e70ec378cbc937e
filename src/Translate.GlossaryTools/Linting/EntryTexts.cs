using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>The texts of an entry that are searched for in other texts, with their keys.</summary>
internal static class EntryTexts
{
    /// <summary>Source, target, aliases, accepted and wrong renderings.</summary>
    public static IEnumerable<(string Key, string Text)> Get(TermEntry entry)
    {
        yield return ("term", entry.Source);
        if (!entry.Keep)
        {
            yield return ("target", entry.Target);
        }

        foreach (var (key, texts) in new[] { ("alias", entry.Aliases), ("accept", entry.Accept), ("never", entry.Never) })
        {
            foreach (var text in texts)
            {
                yield return (key, text);
            }
        }
    }

    /// <summary>A finding for each text of each entry for which <paramref name="fault"/> returns a message. Null and empty are none.</summary>
    public static IEnumerable<LintFinding> Check(
        LintContext context,
        LintRuleInfo rule,
        Severity severity,
        string advice,
        Func<string, string?> fault
    ) =>
        from entry in context.Entries
        from text in Get(entry)
        where text.Text.Length > 0
        let said = fault(text.Text)
        where !string.IsNullOrEmpty(said)
        select new LintFinding(rule.Id, severity, $"the {text.Key} '{text.Text}' {said}", entry.Location, advice);
}
