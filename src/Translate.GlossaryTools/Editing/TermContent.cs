using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Editing;

/// <summary>Compares entries by all fields, and not by location.</summary>
internal sealed class TermContent : IEqualityComparer<TermEntry>
{
    public static TermContent Comparer { get; } = new();

    public bool Equals(TermEntry? x, TermEntry? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && Parts(x).SequenceEqual(Parts(y)));

    public int GetHashCode(TermEntry obj) => HashCode.Combine(obj.Source, obj.Target);

    private static IEnumerable<string> Parts(TermEntry entry) =>
        TermFields.All.SelectMany(field => List(field.Get(entry))).Prepend(entry.Domain).Prepend(entry.Source);

    /// <summary>The count at the start keeps the end of one list apart from the start of the next.</summary>
    private static IEnumerable<string> List(IReadOnlyList<string> texts) => texts.Prepend(FormattableString.Invariant($"{texts.Count}"));
}
