namespace Translate.Engines.Offline;

/// <summary>One line of the lexicon.</summary>
/// <param name="Form">The Indonesian word form or fixed phrase.</param>
/// <param name="Class">Its word class.</param>
/// <param name="English">Its rendering in the basic form of its class; empty where English leaves the word out.</param>
/// <param name="Forms">
/// What is irregular, parted by <c>|</c>: a noun's plural (<c>=</c> the same, <c>-</c> none), a verb's past and participle, an adjective's
/// comparative, a pronoun's object and possessive, a place's adjective, <c>pl</c> for a determiner before plurals. Empty where nothing is.
/// </param>
internal sealed record LexiconEntry(string Form, WordClass Class, string English, string Forms)
{
    /// <summary>The part of <see cref="Forms"/> at an index; empty where there is none.</summary>
    public string GetForm(int index) => Forms.Split('|').ElementAtOrDefault(index) ?? string.Empty;
}
