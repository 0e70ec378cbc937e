using Translate.Core.Languages;

namespace Translate.Core.Glossaries.Renderings;

/// <content>Renderings whose words are in another order.</content>
internal sealed partial class FuzzyRenderingFinder
{
    /// <summary>The head before the word that it should follow, or the reverse: <c>Council of Security</c>, <c>emergency state</c>, <c>Council Security</c>.</summary>
    private int Turned(FuzzyWord[] wanted, int start)
    {
        var preposition = Array.FindIndex(wanted, 1, word => Is(word.Text, FuzzyWord.Prepositions));
        var at = preposition > 0 ? AfterFrontedComplement(wanted, preposition, start) : AfterModifiers(wanted, start);
        return at > start && EndsPhrase(at, wanted) ? at - start : 0;
    }

    /// <summary>After <c>emergency state</c> for <c>state of emergency</c>; 0 if it does not apply.</summary>
    private int AfterFrontedComplement(FuzzyWord[] wanted, int preposition, int start)
    {
        var complement = wanted[(preposition + 1)..].SkipWhile(word => Is(word.Text, FuzzyWord.Articles));
        return AfterAll([.. complement, .. wanted[..preposition]], start);
    }

    /// <summary>After <c>Council of the Security</c> for <c>Security Council</c>, and of a name of two words after <c>Council Security</c>; 0 if it does not apply.</summary>
    private int AfterModifiers(FuzzyWord[] wanted, int start)
    {
        if (wanted.Length < 2 || !IsSame(start, wanted[^1]))
        {
            return 0;
        }

        var at = start + 1;
        if (at < _words.Count && Is(At(at), ["of", "for"]))
        {
            at++;
            at += at < _words.Count && Is(At(at), FuzzyWord.Articles) ? 1 : 0;
        }
        else if (
            wanted.Length > 2
            || !Array.TrueForAll(wanted, word => word.IsName)
            || !IsName(At(start))
            || at == _words.Count
            || !IsName(At(at))
            || (start > 1 && IsName(At(start - 1)) && !Is(At(start - 1), FuzzyWord.Articles))
        )
        {
            return 0;
        }

        return AfterAll(wanted[..^1], at);
    }

    /// <summary>The index after words that are each as required, or in the plural; 0 if one is not.</summary>
    private int AfterAll(FuzzyWord[] wanted, int start)
    {
        for (var k = 0; k < wanted.Length; k++)
        {
            if (!IsSame(start + k, wanted[k]) && !IsSame(start + k, new FuzzyWord(EnglishInflection.Pluralize(wanted[k].Text))))
            {
                return 0;
            }
        }

        return start + wanted.Length;
    }
}
