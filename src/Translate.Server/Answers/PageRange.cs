namespace Translate.Server.Answers;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Offset">How many items come before it.</param>
/// <param name="Limit">The most items of it.</param>
internal readonly record struct PageRange(int Offset, int Limit)
{
    /// <summary>The most items of one answer.</summary>
    public const int MaxItems = 1_000;

    private const int DefaultItems = 100;

    /// <summary>Reads what a request says.</summary>
    public static PageRange From(int? offset, int? limit) => new(Math.Max(0, offset ?? 0), Math.Clamp(limit ?? DefaultItems, 1, MaxItems));
}
