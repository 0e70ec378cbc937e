namespace Translate.Engines.Offline;

/// <summary>The article that a noun phrase gets if it can have one.</summary>
/// <param name="Word">The article; empty for none.</param>
/// <param name="Rule">The rule that chose it.</param>
internal readonly record struct Article(string Word, string Rule)
{
    /// <summary>"The", for what is known.</summary>
    public static Article The { get; } = new("the", "the-for-known");

    /// <summary>"A", for what is new.</summary>
    public static Article A { get; } = new("a", "a-for-new");
}
