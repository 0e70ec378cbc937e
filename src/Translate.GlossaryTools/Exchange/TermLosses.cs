using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Counts what a format cannot hold of terms.</summary>
internal static class TermLosses
{
    /// <summary>Returns what a format cannot hold of the entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="held">The keys of the fields that the format holds.</param>
    public static IReadOnlyList<TermLoss> Find(IReadOnlyList<TermEntry> entries, IReadOnlyCollection<string> held)
    {
        var losses = TermFields
            .All.Where(field => field.Key != "target" && !held.Contains(field.Key))
            .Select(field => new TermLoss(entries.Sum(entry => Count(entry, field)), field.One, field.Many));
        var domains = held.Contains("domain") ? 0 : entries.Select(entry => entry.Domain).Distinct(StringComparer.Ordinal).Count();
        return [.. losses.Append(new TermLoss(domains, "domain", "domains")).Where(loss => loss.Count > 0)];
    }

    private static int Count(TermEntry entry, TermField field) =>
        field.Shape == TermFieldShape.Condition ? (entry.When.IsAlways ? 0 : 1) : field.Get(entry).Count;
}
