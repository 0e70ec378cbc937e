namespace Translate.GlossaryTools.Comparison;

/// <summary>The outcome of an entry.</summary>
public enum TermChangeKind
{
    /// <summary>The newer glossary alone has it.</summary>
    Added,

    /// <summary>The older glossary alone has it.</summary>
    Removed,

    /// <summary>Both have it and it says something else.</summary>
    Changed,
}
