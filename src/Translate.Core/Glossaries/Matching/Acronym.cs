namespace Translate.Core.Glossaries.Matching;

/// <summary>Separates the acronym of a term that an article declares from other words in brackets.</summary>
internal static class Acronym
{
    /// <summary>Whether the word is capitals that begin with the term's first letter and occur in it in that order: <c>BPBD</c> is one, <c>Bawaslu</c> is not.</summary>
    public static bool MayStandFor(string source, ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || char.ToUpperInvariant(source[0]) != word[0])
        {
            return false;
        }

        var at = 0;
        foreach (var letter in word)
        {
            while (at < source.Length && char.ToUpperInvariant(source[at]) != letter)
            {
                at++;
            }

            if (!char.IsUpper(letter) || at++ == source.Length)
            {
                return false;
            }
        }

        return true;
    }
}
