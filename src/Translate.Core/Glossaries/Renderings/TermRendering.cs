using System.Buffers;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Gives a term's rendering the form that its position in a sentence requires.</summary>
internal static class TermRendering
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«([ ");

    /// <summary>The rendering for an occurrence: plural if the source is reduplicated, unchanged if the term is kept.</summary>
    public static string Get(TermOccurrence occurrence) =>
        occurrence.IsPlural && !occurrence.Entry.Keep && char.IsLower(occurrence.Entry.Target[^1])
            ? EnglishInflection.PluralizePhrase(occurrence.Entry.Target)
            : occurrence.Entry.Target;

    /// <summary>The rendering in the number and case of the words that it takes the place of.</summary>
    /// <param name="rendering">In its basic form.</param>
    /// <param name="replaced">The wrong rendering in its basic form.</param>
    /// <param name="place">The range of that rendering, in any form.</param>
    /// <param name="target">The text around.</param>
    internal static string GetInPlace(string rendering, string replaced, TextRange place, string target)
    {
        var old = place.In(target);
        var isPossessive = old is [.., '\'' or '’', 's' or 'S'] && replaced is not [.., '\'' or '’', 's'];
        var noun = isPossessive ? old[..^2] : old;
        var isPlural =
            noun.Equals(EnglishInflection.PluralizePhrase(replaced), StringComparison.OrdinalIgnoreCase)
            && !noun.Equals(replaced, StringComparison.OrdinalIgnoreCase);
        var form = isPlural && char.IsLower(rendering[^1]) ? EnglishInflection.PluralizePhrase(rendering) : rendering;
        var owned = isPossessive ? form + old[^2..].ToString() : form;
        return IsShouted(old) && IsShouted(target) ? owned.ToUpperInvariant()
            : IsInTitle(old, target) ? Title(owned)
            : IsAtStart(place, target) ? Capitalized(owned)
            : owned;
    }

    /// <summary>How many words begin with a lowercase letter, function words aside: none in a headline.</summary>
    internal static int CountSmall(string target) =>
        Token.Tokenize(target).Count(word => char.IsLower(word.In(target)[0]) && !IsSmall(word.In(target).ToString()));

    private static bool IsShouted(ReadOnlySpan<char> text) => text.ContainsAnyInRange('A', 'Z') && !text.ContainsAnyInRange('a', 'z');

    /// <summary>Whether the old words and most of the text have capitals, as headlines do.</summary>
    private static bool IsInTitle(ReadOnlySpan<char> old, string target)
    {
        var words = Token.Tokenize(target).FindAll(word => !word.IsMark && !IsSmall(word.In(target).ToString().ToLowerInvariant()));
        return char.IsUpper(old[0]) && words.Count > 2 && words.Count(word => !char.IsLower(word.In(target)[0])) * 4 >= words.Count * 3;
    }

    private static string Title(string form) =>
        string.Join(' ', form.Split(' ').Select((word, i) => i > 0 && IsSmall(word) ? word : Capitalized(word)));

    /// <summary>The rendering in the number, possessive and case of a place that nearly says it.</summary>
    internal static string GetInPlace(FuzzyRendering near, string target)
    {
        var old = near.Place.In(target);
        var isPossessive = old is [.., '\'' or '’', 's' or 'S'] && near.Form is not [.., '\'' or '’', 's'];
        var form = isPossessive ? near.Form + old[^2..].ToString() : near.Form;
        if (!old.ContainsAnyInRange('a', 'z') && form.Length > 1 && old.ContainsAnyInRange('A', 'Z'))
        {
            return form.ToUpperInvariant();
        }

        var isTitle = old.ToString().Split(' ').All(word => char.IsUpper(word[0]) || IsSmall(word));
        return isTitle && form.Contains(' ') ? Title(form)
            : isTitle || IsAtStart(near.Place, target) ? Capitalized(form)
            : form;
    }

    private static bool IsSmall(string word) => FuzzyWord.Articles.Contains(word) || FuzzyWord.Prepositions.Contains(word) || word is "and";

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Whether the place begins the target with a capital, quotation marks aside.</summary>
    private static bool IsAtStart(TextRange place, string target) =>
        char.IsUpper(target[place.Start]) && !target.AsSpan(0, place.Start).ContainsAnyExcept(Openers);
}
