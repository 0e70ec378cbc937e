namespace Translate.Core.Segmentation;

/// <summary>Distinguishes words by letter case, so that <c>SD.</c> (a school) does not match <c>sd.</c> (until).</summary>
internal static class LetterCaseClassifier
{
    /// <summary>Returns the cases that match an entry of the data: its own case, also capitalized if it is lowercase, and all cases if it has full stops or is one letter.</summary>
    public static LetterCases GetAllowedCases(string entry) =>
        entry.Length == 1 || entry.Contains('.', StringComparison.Ordinal)
            ? LetterCases.Lowercase | LetterCases.Capitalized | LetterCases.Uppercase
        : GetCase(entry) is LetterCases.Lowercase ? LetterCases.Lowercase | LetterCases.Capitalized
        : GetCase(entry);

    /// <summary>Returns the case of a word in a text.</summary>
    public static LetterCases GetCase(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsUpper(word[0]) ? LetterCases.Lowercase
        : word.Length > 1 && char.IsUpper(word[^1]) ? LetterCases.Uppercase
        : LetterCases.Capitalized;
}
