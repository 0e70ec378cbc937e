namespace Translate.Core.Glossaries;

/// <summary>Splits a source such as <c>Obligasi Daerah (Obda)</c> into the term and its acronym.</summary>
internal static class SourceWithAcronym
{
    /// <summary>Returns the two parts; the whole source and an empty acronym if it does not end with one word in brackets.</summary>
    public static (string Term, string Acronym) Split(string source)
    {
        var open = source.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && source.EndsWith(')') && source[(open + 2)..^1] is { Length: > 1 } acronym && acronym.All(c => char.IsLetterOrDigit(c) || c is '-')
            ? (source[..open].TrimEnd(), acronym)
            : (source, string.Empty);
    }
}
