using System.Globalization;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Says what the entries of two glossaries do not have in common. Where an entry stands, and in what order, is no difference.</summary>
public static class GlossaryComparer
{
    /// <summary>The changes, in alphabetical order of their terms.</summary>
    public static IReadOnlyList<TermChange> Compare(Glossary old, Glossary current)
    {
        var newer = current.Entries.ToLookup(entry => entry.Source, StringComparer.Ordinal);
        var older = old.Entries.ToLookup(entry => entry.Source, StringComparer.Ordinal);
        return
        [
            .. older.Select(group => group.Key).Union(newer.Select(group => group.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .SelectMany(source => CompareEntries([.. older[source]], [.. newer[source]])),
        ];
    }

    /// <summary>Of several entries for one term those with the same condition belong together, then those that are left, in order.</summary>
    private static IEnumerable<TermChange> CompareEntries(List<TermEntry> older, List<TermEntry> newer)
    {
        var pairs = new List<(TermEntry Old, TermEntry New)>();
        foreach (var entry in older.ToList())
        {
            if (newer.Find(other => Condition(other) == Condition(entry)) is { } same)
            {
                pairs.Add((entry, same));
                older.Remove(entry);
                newer.Remove(same);
            }
        }

        pairs.AddRange(older.Zip(newer));
        var shared = Math.Min(older.Count, newer.Count);
        return pairs.Select(pair => new TermChange(TermChangeKind.Changed, pair.Old, pair.New, FieldChanges(pair.Old, pair.New))).Where(change => change.Fields.Count > 0)
            .Concat(older.Skip(shared).Select(entry => new TermChange(TermChangeKind.Removed, entry, New: null, [])))
            .Concat(newer.Skip(shared).Select(entry => new TermChange(TermChangeKind.Added, Old: null, entry, [])));
    }

    private static IReadOnlyList<FieldChange> FieldChanges(TermEntry old, TermEntry current) =>
        [.. Fields(old).Zip(Fields(current), (a, b) => new FieldChange(a.Name, a.Value, b.Value)).Where(change => change.Old != change.New)];

    /// <summary>Every field by its key in the file, those that decide about translations first.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(TermEntry entry) =>
    [
        ("target", entry.Target),
        ("keep", entry.Keep ? "true" : string.Empty),
        ("accept", List(entry.Accept)),
        ("never", List(entry.Never)),
        ("aliases", List(entry.Aliases)),
        ("status", entry.Status.ToString().ToLowerInvariant()),
        ("pos", entry.PartOfSpeech.ToString().ToLowerInvariant()),
        ("when", Condition(entry)),
        ("domain", entry.Domain),
        ("note", entry.Note),
        ("source", entry.Reference),
        ("examples", string.Join(" | ", entry.Examples.Select(example => $"{example.Indonesian} = {example.English}"))),
        ("not", string.Join(" | ", entry.NotIn)),
    ];

    private static string Condition(TermEntry entry)
    {
        var when = entry.When;
        var parts = new (string Name, IReadOnlyList<string> Words)[] { ("before", when.Before), ("after", when.After), ("sentence", when.Sentence), ("document", when.Document), ("domain", when.Domain) }
            .Where(part => part.Words.Count > 0)
            .Select(part => $"{part.Name} [{List(part.Words)}]")
            .Concat(when.Within == TermCondition.DefaultWithin ? [] : [string.Create(CultureInfo.InvariantCulture, $"within {when.Within}")]);
        return when.IsAlways ? string.Empty : (when.Not ? "not " : string.Empty) + string.Join(' ', parts);
    }

    private static string List(IReadOnlyList<string> words) => string.Join(", ", words);
}
