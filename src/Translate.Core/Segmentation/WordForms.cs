namespace Translate.Core.Segmentation;

/// <summary>How the letters of a word are written.</summary>
[Flags]
internal enum WordForms
{
    /// <summary><c>kol</c></summary>
    Small = 1,

    /// <summary><c>Kol</c></summary>
    Capitalised = 2,

    /// <summary><c>KOL</c></summary>
    Capitals = 4,
}

/// <summary>Tells the forms of words apart, so that <c>SD.</c>, a school, is not taken for <c>sd.</c>, until.</summary>
internal static class WordFormsOf
{
    /// <summary>The forms in which a word of the data is known: as it is written, and in small letters with a capital first too; with full stops inside, or alone, in all.</summary>
    public static WordForms Entry(string entry) =>
        entry.Length == 1 || entry.Contains('.', StringComparison.Ordinal) ? WordForms.Small | WordForms.Capitalised | WordForms.Capitals
            : Word(entry) is WordForms.Small ? WordForms.Small | WordForms.Capitalised
            : Word(entry);

    /// <summary>The form of a word in a text.</summary>
    public static WordForms Word(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsUpper(word[0]) ? WordForms.Small
            : word.Length > 1 && char.IsUpper(word[^1]) ? WordForms.Capitals
            : WordForms.Capitalised;
}
