namespace Translate.Core.Glossaries;

/// <summary>Splits a source such as <c>Obligasi Daerah (Obda)</c> into the term and its acronym.</summary>
internal static class SourceWithAcronym
{
    private const int MaxWords = 3;

    /// <summary>Returns the two parts; the whole source and an empty acronym if it does not end with an acronym in brackets: one word, or several with one in capitals (<c>Satpol PP</c>).</summary>
    public static (string Term, string Acronym) Split(string source)
    {
        var open = source.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && source.EndsWith(')') && source[(open + 2)..^1] is { Length: > 1 } acronym && IsAcronym(acronym.Split(' '))
            ? (source[..open].TrimEnd(), acronym)
            : (source, string.Empty);
    }

    private static bool IsAcronym(string[] words) =>
        Array.TrueForAll(words, word => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-'))
        && (
            words.Length == 1
            || (
                words.Length <= MaxWords
                && Array.TrueForAll(words, word => char.IsUpper(word[0]))
                && Array.Exists(words, word => word.Length > 1 && word.All(char.IsUpper))
            )
        );
}
