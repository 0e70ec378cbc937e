namespace Translate.Core.Segmentation;

/// <summary>How the letters of a word are written.</summary>
[Flags]
internal enum LetterCases
{
    /// <summary><c>kol</c></summary>
    Lowercase = 1,

    /// <summary><c>Kol</c></summary>
    Capitalized = 2,

    /// <summary><c>KOL</c></summary>
    Uppercase = 4,
}

/// <summary>Tells the forms of words apart, so that <c>SD.</c>, a school, is not taken for <c>sd.</c>, until.</summary>
internal static class LetterCaseClassifier
{
    /// <summary>The forms in which a word of the data is known: as it is written, and in small letters with a capital first too; with full stops inside, or alone, in all.</summary>
    public static LetterCases GetAllowedCases(string entry) =>
        entry.Length == 1 || entry.Contains('.', StringComparison.Ordinal) ? LetterCases.Lowercase | LetterCases.Capitalized | LetterCases.Uppercase
            : GetCase(entry) is LetterCases.Lowercase ? LetterCases.Lowercase | LetterCases.Capitalized
            : GetCase(entry);

    /// <summary>The form of a word in a text.</summary>
    public static LetterCases GetCase(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsUpper(word[0]) ? LetterCases.Lowercase
            : word.Length > 1 && char.IsUpper(word[^1]) ? LetterCases.Uppercase
            : LetterCases.Capitalized;
}
