using Translate.Core.Glossaries.Matching;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds places of an English text that nearly say a rendering, and cannot well mean anything else.</summary>
/// <remarks>
/// Misspelt words (<see cref="FuzzyWord"/>); words written together or apart (<c>cease-fire</c>); a possessive, an article or another
/// preposition inside (<c>Security's Council</c>); the words turned round (<c>Council of Security</c>); a long name that lacks a word. What
/// is turned round must end a noun phrase, so that <c>Council for Security Affairs</c> stays. Made for one text.
/// </remarks>
internal sealed partial class FuzzyRenderingFinder
{
    /// <summary>A rendering of one word has no context that shows the meaning, so a shorter one is not taken for a misspelling.</summary>
    private const int MinSingleLength = 8;

    /// <summary>Fewer letters in a row may belong to other words.</summary>
    private const int MinSolidLength = 7;

    /// <summary>The fewest words of a name that can lack one and still be told from others.</summary>
    private const int MinNameLength = 4;

    private readonly string _text;
    private readonly List<Token> _words;
    private readonly string[] _folded;

    /// <param name="text">The text that is searched.</param>
    public FuzzyRenderingFinder(string text)
    {
        _text = text;
        _words = Token.Tokenize(text);
        _folded = [.. _words.Select(word => FuzzyWord.Folded(word.In(text)))];
    }

    /// <summary>The places. Some may overlap.</summary>
    /// <param name="rendering">In its basic form.</param>
    /// <param name="partOfSpeech">Of the rendering.</param>
    public IEnumerable<FuzzyRendering> FindAll(string rendering, PartOfSpeech partOfSpeech)
    {
        foreach (var form in GetForms(rendering, partOfSpeech).Distinct(StringComparer.Ordinal))
        {
            FuzzyWord[] wanted = [.. Token.Tokenize(form).Select(word => new FuzzyWord(word.In(form).ToString()))];

            // However it is said, one of its words comes first, and begins as it should.
            var initials = wanted.SelectMany(word => FuzzyWord.Folded(word.Text).Take(1)).ToHashSet();
            foreach (
                var start in Enumerable
                    .Range(0, _words.Count)
                    .Where(start => _folded[start].Length > 0 && initials.Contains(_folded[start][0]))
            )
            {
                foreach (var (length, cost) in LengthsAt(wanted, start, partOfSpeech).Where(found => found.Length > 0))
                {
                    var place = new TextRange(_words[start].Range.Start, _words[start + length - 1].Range.End);
                    if (!AddressText.Holds(_text, place))
                    {
                        yield return new FuzzyRendering(place, form, cost);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> GetForms(string rendering, PartOfSpeech partOfSpeech)
    {
        if (partOfSpeech == PartOfSpeech.Verb)
        {
            var (verb, rest) = rendering.IndexOf(' ') is > 0 and var blank
                ? (rendering[..blank], rendering[blank..])
                : (rendering, string.Empty);
            return EnglishConjugation.GetForms(verb).Select(form => form + rest);
        }

        return char.IsLower(rendering[^1]) ? [rendering, EnglishInflection.PluralizePhrase(rendering)] : [rendering];
    }

    /// <summary>For each way of nearly saying it, how many words from <paramref name="start"/> on do so: 0 if there is no match.</summary>
    private IEnumerable<(int Length, int Cost)> LengthsAt(FuzzyWord[] wanted, int start, PartOfSpeech partOfSpeech)
    {
        if (Misspelt(wanted, start) is var edits && edits != FuzzyWord.Other)
        {
            yield return (wanted.Length, edits);
        }

        yield return (Solid(wanted, start), 1);
        if (partOfSpeech == PartOfSpeech.Verb)
        {
            // A verb without its preposition, or in other order, is another verb.
            yield break;
        }

        yield return (Loose(wanted, start), 1);
        yield return (Turned(wanted, start), 1);
        yield return (Shortened(wanted, start), 2);
    }

    /// <summary>Counts the wrong letters if the words correspond one to one.</summary>
    private int Misspelt(FuzzyWord[] wanted, int start)
    {
        var sum = 0;
        for (var k = 0; k < wanted.Length; k++)
        {
            var edits = start + k < _words.Count ? wanted[k].Edits(_folded[start + k]) : FuzzyWord.Other;
            if (edits == FuzzyWord.Other)
            {
                return FuzzyWord.Other;
            }

            sum += edits;
        }

        FuzzyWord[] telling = [.. wanted.Where(word => !Is(word.Text, FuzzyWord.Articles) && !Is(word.Text, FuzzyWord.Prepositions))];
        var isBelieved =
            telling.Length > 1
            || telling is [var only] && (sum == 0 ? !only.IsMistakable : sum == 1 && only.Text.Length >= MinSingleLength);
        return isBelieved ? sum : FuzzyWord.Other;
    }

    /// <summary>The same letters in other words. A noun that is written apart must not be a verb: <c>to cease fire</c>.</summary>
    private int Solid(FuzzyWord[] wanted, int start)
    {
        var letters = string.Concat(wanted.Select(word => FuzzyWord.Folded(word.Text)));
        var found = 0;
        var at = start;
        for (; at < _words.Count && found < letters.Length && !_words[at].IsMark; at++)
        {
            if (!letters.AsSpan(found).StartsWith(_folded[at], StringComparison.Ordinal))
            {
                return 0;
            }

            found += _folded[at].Length;
        }

        var length = at - start;
        return found == letters.Length && found >= MinSolidLength && length != wanted.Length && (wanted.Length > 1 || IsNoun(start, at))
            ? length
            : 0;
    }

    /// <summary>The words in order, with an article between them, or with a wrong or missing preposition.</summary>
    private int Loose(FuzzyWord[] wanted, int start)
    {
        var at = start;
        var (isLoose, lacksPreposition) = (false, false);
        for (var k = 0; k < wanted.Length; k++)
        {
            if (k > 0 && Is(wanted[k].Text, FuzzyWord.Prepositions))
            {
                var isThere = at < _words.Count && Is(At(at), FuzzyWord.Prepositions);
                isLoose |= !isThere || !IsSame(at, wanted[k]);
                lacksPreposition |= !isThere;
                at += isThere ? 1 : 0;
                continue;
            }

            if (k > 0 && at < _words.Count && Is(At(at), FuzzyWord.Articles) && !Is(wanted[k].Text, FuzzyWord.Articles))
            {
                isLoose = true;
                at++;
            }

            if (!IsSame(at, wanted[k]))
            {
                return 0;
            }

            at++;
        }

        return isLoose && (!lacksPreposition || EndsPhrase(at, wanted)) ? at - start : 0;
    }

    /// <summary>A name of several words without one in its middle, where it does not belong to a longer name.</summary>
    private int Shortened(FuzzyWord[] wanted, int start)
    {
        if (
            wanted.Count(word => word.IsName) < MinNameLength
            || (start > 0 && IsName(At(start - 1)) && !Is(At(start - 1), FuzzyWord.Articles))
        )
        {
            return 0;
        }

        for (var without = 1; without < wanted.Length - 1; without++)
        {
            FuzzyWord[] rest = [.. wanted[..without], .. wanted[(without + 1)..]];
            var end = start + rest.Length;
            if (
                wanted[without].IsName
                && Enumerable.Range(0, rest.Length).All(k => IsSame(start + k, rest[k]))
                && (end == _words.Count || !IsName(At(end)))
            )
            {
                return rest.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a noun phrase is over before a word: after a name any lower-case word ends it, otherwise a function word or a punctuation mark does.</summary>
    private bool EndsPhrase(int at, FuzzyWord[] wanted)
    {
        if (at == _words.Count)
        {
            return true;
        }

        if (_words[at].IsAfterHyphen)
        {
            return false;
        }

        if (_words[at].IsMark)
        {
            // In "of Defense, Law and Security" the words go on with what belongs to the same head.
            return At(at) is not "," || !Enumerable.Range(at + 2, 2).Any(IsConjunction);
        }

        return IsConjunction(at)
            ? at + 1 < _words.Count && Is(At(at + 1), FuzzyWord.Followers)
            : Is(At(at), FuzzyWord.Followers)
                || (Array.TrueForAll(wanted, word => word.IsName || Is(word.Text, FuzzyWord.Prepositions)) && char.IsLower(At(at)[0]));
    }

    private bool IsConjunction(int at) => at < _words.Count && Is(At(at), ["and", "or"]);

    /// <summary>Whether two words are a noun in a place where they could be a verb: hyphens join them, or what is before says so.</summary>
    private bool IsNoun(int start, int end) =>
        Enumerable.Range(start + 1, end - start - 1).All(at => _words[at].IsAfterHyphen)
        || (start > 0 && (Is(At(start - 1), FuzzyWord.NounsFollow) || At(start - 1) is [.., '\'' or '’', 's']))
        || (start > 1 && Is(At(start - 2), ["a", "an"]));

    private bool IsSame(int at, FuzzyWord wanted) => at < _words.Count && wanted.Edits(_folded[at]) == 0;

    private ReadOnlySpan<char> At(int at) => _words[at].In(_text);

    private static bool IsName(ReadOnlySpan<char> word) => char.IsUpper(word[0]);

    private static bool Is(ReadOnlySpan<char> word, IEnumerable<string> words)
    {
        foreach (var other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
