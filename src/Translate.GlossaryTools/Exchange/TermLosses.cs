using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Counts what a format cannot hold of terms.</summary>
internal static class TermLosses
{
    private static readonly (TermParts Part, string One, string Many, Func<TermEntry, int> Count)[] Counters =
    [
        (TermParts.Accept, "accepted rendering", "accepted renderings", entry => entry.Accept.Count),
        (TermParts.Never, "never rendering", "never renderings", entry => entry.Never.Count),
        (TermParts.Aliases, "alias", "aliases", entry => entry.Aliases.Count),
        (TermParts.Keep, "'keep: true'", "'keep: true'", entry => entry.Keep ? 1 : 0),
        (TermParts.Status, "status", "statuses", entry => entry.Status == TermStatus.Preferred ? 0 : 1),
        (TermParts.PartOfSpeech, "part of speech", "parts of speech", entry => entry.PartOfSpeech == PartOfSpeech.Noun ? 0 : 1),
        (TermParts.Note, "note", "notes", entry => entry.Note.Length > 0 ? 1 : 0),
        (TermParts.Reference, "reference", "references", entry => entry.Reference.Length > 0 ? 1 : 0),
        (TermParts.Examples, "example", "examples", entry => entry.Examples.Count),
        (TermParts.NotIn, "sentence under 'not'", "sentences under 'not'", entry => entry.NotIn.Count),
        (TermParts.When, "'when' condition", "'when' conditions", entry => entry.When.IsAlways ? 0 : 1),
    ];

    /// <summary>What of the entries is lost in a format that holds <paramref name="held"/>.</summary>
    public static IReadOnlyList<TermLoss> Find(IReadOnlyList<TermEntry> entries, TermParts held)
    {
        var losses = Counters
            .Where(counter => !held.HasFlag(counter.Part))
            .Select(counter => new TermLoss(entries.Sum(counter.Count), counter.One, counter.Many));
        var domains = held.HasFlag(TermParts.Domain) ? 0 : entries.Select(entry => entry.Domain).Distinct(StringComparer.Ordinal).Count();
        return [.. losses.Append(new TermLoss(domains, "domain", "domains")).Where(loss => loss.Count > 0)];
    }
}
