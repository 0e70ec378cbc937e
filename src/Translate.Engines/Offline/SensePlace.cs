namespace Translate.Engines.Offline;

/// <summary>The place of the word that decides the sense of another. In <c>senses.tsv</c>, the names are in lower case.</summary>
internal enum SensePlace
{
    /// <summary>Directly after it.</summary>
    Next,

    /// <summary>Directly before it.</summary>
    Previous,

    /// <summary>What it acts on: the noun after an active verb, past numbers, or before a passive.</summary>
    Object,

    /// <summary>A noun before it in the clause.</summary>
    Subject,

    /// <summary>The verb or adjective before it, past the nouns between.</summary>
    Verb,

    /// <summary>The noun before it, past the names and nouns that describe that: <c>serangan Israel ke</c>.</summary>
    Head,

    /// <summary>Anywhere in the sentence.</summary>
    Sentence,
}
