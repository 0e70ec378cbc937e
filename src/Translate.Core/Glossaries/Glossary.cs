namespace Translate.Core.Glossaries;

/// <summary>The terms of all files of a glossary folder.</summary>
/// <param name="Entries">In the order of files and of places in them; no two have a spelling in common.</param>
public sealed record Glossary(IReadOnlyList<TermEntry> Entries)
{
    /// <summary>A glossary without terms.</summary>
    public static Glossary Empty { get; } = new([]);
}
