using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>What an import would do to a glossary.</summary>
/// <param name="Added">Terms that the glossary does not have.</param>
/// <param name="Skipped">Terms that it has, with the same target.</param>
/// <param name="Conflicts">Terms that it has with another target.</param>
internal sealed record ImportPlan(IReadOnlyList<TermEntry> Added, IReadOnlyList<TermEntry> Skipped, IReadOnlyList<ImportConflict> Conflicts)
{
    /// <summary>Compares the terms of a file with a glossary.</summary>
    /// <param name="entries">No spelling occurs twice under conditions that may hold together.</param>
    /// <param name="glossary">The glossary without the file to write.</param>
    public static ImportPlan Create(IReadOnlyList<TermEntry> entries, Glossary glossary)
    {
        var existing = glossary
            .Entries.SelectMany(entry => entry.Spellings.Distinct(StringComparer.Ordinal).Select(spelling => (spelling, entry)))
            .ToLookup(pair => pair.spelling, pair => pair.entry, StringComparer.Ordinal);
        var (added, skipped, conflicts) = (new List<TermEntry>(), new List<TermEntry>(), new List<ImportConflict>());
        foreach (var entry in entries)
        {
            // Terms under conditions that exclude each other have nothing to do with each other.
            // An alias may belong to one entry of the glossary and the source to another; each must have the same target.
            var meant = entry
                .Spellings.Select(spelling => existing[spelling].Where(other => !other.When.IsDisjointFrom(entry.When)).ToList())
                .Where(others => others.Count > 0)
                .ToList();
            var other = meant.Find(others => others.TrueForAll(candidate => candidate.Target != entry.Target));
            if (other is not null)
            {
                conflicts.Add(new ImportConflict(entry, other[0]));
            }
            else
            {
                (meant.Count > 0 ? skipped : added).Add(entry);
            }
        }

        return new ImportPlan(added, skipped, conflicts);
    }
}
