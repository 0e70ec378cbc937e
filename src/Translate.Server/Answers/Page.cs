namespace Translate.Server.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">The part.</param>
internal sealed record Page<T>(int Total, IReadOnlyList<T> Items)
{
    /// <summary>Takes a part of a list.</summary>
    public static Page<T> From(IReadOnlyList<T> all, PageRange range) => new(all.Count, [.. all.Skip(range.Offset).Take(range.Limit)]);

    /// <summary>Converts the items.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> convert) => new(Total, [.. Items.Select(convert)]);
}
