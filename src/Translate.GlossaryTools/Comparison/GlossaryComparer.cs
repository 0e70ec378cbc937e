using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Compares the entries of two glossaries. Location and order do not matter.</summary>
public static class GlossaryComparer
{
    /// <summary>The changes, in alphabetical order of their terms.</summary>
    public static IReadOnlyList<TermChange> Compare(Glossary old, Glossary current)
    {
        var newer = current.Entries.ToLookup(entry => entry.Source, StringComparer.Ordinal);
        var older = old.Entries.ToLookup(entry => entry.Source, StringComparer.Ordinal);
        return
        [
            .. older
                .Select(group => group.Key)
                .Union(newer.Select(group => group.Key), StringComparer.Ordinal)
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
        return pairs
            .Select(pair => new TermChange(TermChangeKind.Changed, pair.Old, pair.New, FieldChanges(pair.Old, pair.New)))
            .Where(change => change.Fields.Count > 0)
            .Concat(older.Skip(shared).Select(entry => new TermChange(TermChangeKind.Removed, entry, New: null, [])))
            .Concat(newer.Skip(shared).Select(entry => new TermChange(TermChangeKind.Added, Old: null, entry, [])));
    }

    private static IReadOnlyList<FieldChange> FieldChanges(TermEntry old, TermEntry current) =>
        [
            .. Fields(old)
                .Zip(Fields(current), (a, b) => new FieldChange(a.Name, a.Value, b.Value))
                .Where(change => change.Old != change.New),
        ];

    /// <summary>Returns every field by its key in the file.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(TermEntry entry) =>
        TermFields.All.Select(field => (field.Key, Write(entry, field))).Append(("domain", entry.Domain));

    private static string Write(TermEntry entry, TermField field) =>
        field switch
        {
            { Shape: TermFieldShape.Choice } => field.Get(entry) is [var choice] ? choice : field.Choices[0],
            { Shape: TermFieldShape.Condition } => Condition(entry),
            { Key: "target" } => entry.Target,
            { IsBlock: true } => TermFields.Join(" | ", field.Get(entry)),
            { IsList: true } => TermFields.Join(", ", field.Get(entry)),
            _ => field.Get(entry) is [var text] ? text : string.Empty,
        };

    private static string Condition(TermEntry entry) =>
        (entry.When is { IsAlways: false, Not: true } ? "not " : string.Empty)
        + string.Join(' ', TermFields.Get("when").Get(entry).Where(part => part != "not"));
}
