namespace Translate.Engines.Offline;

/// <summary>A line of the lexicon.</summary>
/// <param name="Form">The Indonesian word form or fixed phrase.</param>
/// <param name="Class">Its word class.</param>
/// <param name="English">The English base form. Empty if English omits the word.</param>
/// <param name="Forms">
/// The irregular forms, separated by <c>|</c>: the plural of a noun (<c>=</c> for the same, <c>-</c> for none), past and participle of a verb,
/// comparative of an adjective, object and possessive of a pronoun, adjective of a place, <c>pl</c> for a determiner before plurals. May be empty.
/// </param>
internal sealed record LexiconEntry(string Form, WordClass Class, string English, string Forms)
{
    /// <summary>What the grammar needs to know beyond the class.</summary>
    public WordFeatures Features { get; init; }

    /// <summary>The file that has it, or has the word that it is derived from.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>Its line in the file, from 1. 0 for an entry that a rule of the grammar made.</summary>
    public int Line { get; init; }

    /// <summary>The form in the file, if this one is derived from it. Empty for a form that the file has.</summary>
    public string DerivedFrom { get; init; } = string.Empty;

    /// <summary>What it means beside certain other words; the first that fits is meant.</summary>
    public IReadOnlyList<ContextSense> Senses { get; init; } = [];

    /// <summary>Whether it is what a word means beside another, which no later rule knows better.</summary>
    public bool IsByContext { get; init; }

    /// <summary>The English base form of the verb that it is the passive of; empty for other words.</summary>
    public string Active { get; init; } = string.Empty;

    /// <summary>Returns the irregular form at an index. Empty if absent.</summary>
    public string GetForm(int index) => Forms.Split('|').ElementAtOrDefault(index) ?? string.Empty;
}
