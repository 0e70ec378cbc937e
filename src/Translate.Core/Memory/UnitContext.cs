using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Compares where units and segments occur: the sentences around them, and what other programs say about the place.</summary>
internal static class UnitContext
{
    /// <summary>Names of properties that say where a unit comes from. Compare without case.</summary>
    private static readonly string[] Properties = ["context", "file", "id", "key", "path", "x-context", "x-context-id", "x-contextcontent"];

    /// <summary>Whether it is known where the unit occurs.</summary>
    public static bool IsKnown(MemoryUnit unit) => unit.Previous.Length > 0 || unit.Next.Length > 0 || GetProperties(unit).Any();

    /// <summary>Whether two units with the same source occur at the same place.</summary>
    public static bool AreSame(MemoryUnit a, MemoryUnit b) =>
        IsSame(a.Previous, b.Previous) && IsSame(a.Next, b.Next) && GetProperties(a).SequenceEqual(GetProperties(b));

    /// <summary>Returns how well a unit fits the place of a segment: 2 if both sentences around it are the same, 1 if one of them is, else 0.</summary>
    public static int Rate(PreparedSegment segment, MemoryUnit unit)
    {
        var (previous, next) = (IsSame(segment.Previous, unit.Previous), IsSame(segment.Next, unit.Next));
        return previous && next ? 2
            : (previous && unit.Previous.Length > 0) || (next && unit.Next.Length > 0) ? 1
            : 0;
    }

    private static IEnumerable<TmxProperty> GetProperties(MemoryUnit unit) =>
        unit.Tmx is { } extras
            ? extras
                .Properties.Where(property => Properties.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                .OrderBy(property => property.Name, StringComparer.Ordinal)
            : [];

    private static bool IsSame(string a, string b) => a == b || SourceNormalizer.Normalize(a) == SourceNormalizer.Normalize(b);
}
