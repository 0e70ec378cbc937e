using Translate.Core.Glossaries.Matching;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds one rendering of a term in English text, in any of the forms that English gives it.</summary>
/// <remarks>
/// Plural of the head noun, every form of a verb, possessive of the last word, hyphens for spaces, a capital at the start where the rendering has none, a
/// number written onto its currency (<c>Rp500</c>). A capital of the rendering must be a capital in the text. A sign that is a whole
/// rendering does not match after a letter: <c>S$</c> is not <c>$</c>. Text in an address (<see cref="AddressText"/>) is not found.
/// </remarks>
internal sealed class RenderingMatcher
{
    /// <summary>Shorter words have one spelling.</summary>
    private const int MinSpellingLength = 5;

    /// <summary>Two spellings of a word, and its plural, differ by few letters.</summary>
    private const int MaxSpellingDifference = 4;

    /// <summary>An object between a verb and its particle is not longer.</summary>
    private const int MaxObjectWords = 6;

    private readonly string[] _words;
    private readonly string?[] _spellings;
    private readonly string?[] _plurals;
    private readonly (int Head, int HeadOfCompounds) _heads = (-1, -1);
    private readonly IReadOnlyList<string> _verbForms;
    private readonly HashSet<string> _verbSpellings;

    /// <param name="rendering">The rendering in its basic form.</param>
    /// <param name="partOfSpeech">A verb bends by its first word, all else by its head.</param>
    public RenderingMatcher(string rendering, PartOfSpeech partOfSpeech = PartOfSpeech.Noun)
    {
        var words = Token.Tokenize(rendering);
        _words = [.. words.Select(word => word.In(rendering).ToString().Replace('’', '\''))];
        _spellings = new string?[_words.Length];
        _plurals = new string?[_words.Length];
        _verbForms = _words.Length > 0 && partOfSpeech == PartOfSpeech.Verb ? [.. EnglishConjugation.GetForms(_words[0])] : [];
        _verbSpellings = [.. _verbForms.Select(form => FuzzyWord.Folded(form))];
        if (_words.Length > 0 && partOfSpeech == PartOfSpeech.Noun)
        {
            // A preposition inside a compound may part its head off (commanders-in-chief) or not (foot-and-mouth diseases).
            var head = EnglishInflection.FindHeadIndex(_words);
            var hasHyphen = words.Exists(word => word.IsAfterHyphen);
            _heads = (
                head,
                hasHyphen
                    ? EnglishInflection.FindHeadIndex([.. _words.Select((word, i) => words[i].IsAfterHyphen ? string.Empty : word)])
                    : head
            );
        }
    }

    /// <summary>Words in the rendering.</summary>
    public int Length => _words.Length;

    /// <summary>Every place of the text that has the rendering, in order, without overlap.</summary>
    public IEnumerable<TextRange> FindAll(string text, IReadOnlyList<Token> words)
    {
        for (var i = 0; _words.Length > 0 && i + _words.Length <= words.Count; i++)
        {
            if (IsAt(text, words, i))
            {
                var last = words[i + _words.Length - 1].Range;
                var start = IsAfterNumber(last.In(text)) ? last.End - _words[0].Length : words[i].Range.Start;
                var place = new TextRange(
                    start,
                    start < last.Start || start == words[i].Range.Start ? last.Start + LengthBeforeNumber(last.In(text)) : last.End
                );
                if (!AddressText.Holds(text, place))
                {
                    yield return place;
                }

                i += _words.Length - 1;
            }
            else if (FindParticle(text, words, i) is > 0 and var particle)
            {
                // The object may be another term, so the place is the verb alone.
                yield return words[i].Range;
                i = particle;
            }
        }
    }

    /// <summary>
    /// Where the second word of a verb is that something parts from it: an object, <c>shot the jet down</c>, or a number, <c>claimed 40 lives</c>; 0 if
    /// the verb is not at the index.
    /// </summary>
    private int FindParticle(string text, IReadOnlyList<Token> words, int index)
    {
        var isParticle = _words.Length == 2 && RenderingWords.Particles.Contains(_words[1]);
        if (_verbForms.Count == 0 || _words.Length != 2 || !(isParticle || _words[1].EndsWith('s')) || !IsForm(words[index].In(text), 0))
        {
            return 0;
        }

        for (
            var at = index + 1;
            at < words.Count
                && at <= index + MaxObjectWords
                && (isParticle ? !words[at].IsMark : at == index + 1 || IsQuantity(words[at - 1].In(text)));
            at++
        )
        {
            if (Is(words[at].In(text), _words[1]))
            {
                return at;
            }
        }

        return 0;
    }

    private static bool IsQuantity(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0])
        || word is ","
        || RenderingWords.Quantities.Contains(word.ToString())
        || RenderingWords.Numbers.Contains(word.ToString());

    /// <summary>Without the digits written onto the rendering; the whole word where it ends with none, or the rendering has them too.</summary>
    private int LengthBeforeNumber(ReadOnlySpan<char> found) => IsWithNumber(found) ? _words[^1].Length : found.Length;

    private bool IsWithNumber(ReadOnlySpan<char> found) =>
        found.Length > _words[^1].Length
        && char.IsLetter(_words[^1][^1])
        && IsNumber(found[_words[^1].Length..])
        && Is(found[.._words[^1].Length], _words[^1]);

    /// <summary>Whether the rest of a word is a number, perhaps with an abbreviated number word: <c>5</c>, <c>5tn</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || (digits > 0 && IsUnit(rest[digits..]));
    }

    private static bool IsUnit(ReadOnlySpan<char> word)
    {
        foreach (var (_, abbreviations) in RenderingWords.Units)
        {
            foreach (var abbreviation in abbreviations)
            {
                if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the word is a number with the rendering, an abbreviation, written onto it: <c>5tn</c>, <c>Rp5tn</c>.</summary>
    private bool IsAfterNumber(ReadOnlySpan<char> found) =>
        _words.Length == 1
        && found.Length > _words[0].Length
        && found.EndsWith(_words[0], StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiDigit(found[^(_words[0].Length + 1)])
        && IsUnit(_words[0]);

    private bool IsAt(string text, IReadOnlyList<Token> words, int index)
    {
        if (words[index] is { IsMark: true, Range.Start: > 0 and var start } && char.IsLetter(text[start - 1]))
        {
            return false;
        }

        for (var k = 0; k < _words.Length; k++)
        {
            if (!IsForm(words[index + k].In(text), k))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsForm(ReadOnlySpan<char> found, int index)
    {
        var isLast = index == _words.Length - 1;
        return (Is(found, _words[index]) && !(_words[0].Length == 1 && _words.Length == 1 && IsUnit(_words[0])))
            || IsOtherSpelling(found, index)
            || IsPlural(found, index)
            || (isLast && IsWithNumber(found))
            || (isLast && IsAfterNumber(found))
            || (index == 0 && IsVerbForm(found))
            || (isLast && found is [.. var owner, '\'' or '’', 's' or 'S'] && (Is(owner, _words[index]) || IsPlural(owner, index)));
    }

    private bool IsPlural(ReadOnlySpan<char> found, int index) =>
        found.Length > 0 && IsSameLetter(found[0], _words[index][0]) && GetPlural(index) is { } plural && Is(found, plural);

    /// <summary>The plural of a word that may have one in the rendering; null if it has none. Made when a word of a text begins like it, which few do.</summary>
    private string? GetPlural(int index) =>
        index == _heads.Head || index == _heads.HeadOfCompounds ? _plurals[index] ??= EnglishInflection.Pluralize(_words[index]) : null;

    private static bool IsSameLetter(char a, char b) => (a | 0x20) == (b | 0x20);

    /// <summary>Whether the word is the rendering's in British or American spelling, singular or plural.</summary>
    private bool IsOtherSpelling(ReadOnlySpan<char> found, int index)
    {
        var expected = _words[index];
        if (
            found.Length < MinSpellingLength
            || !IsSameLetter(found[0], expected[0])
            || Math.Abs(found.Length - expected.Length) > MaxSpellingDifference
            || (char.IsUpper(expected[0]) && !char.IsUpper(found[0]))
        )
        {
            return false;
        }

        if (index < _words.Length - 1 && found is [.., '\'' or '’', 's' or 'S'])
        {
            return false;
        }

        var folded = FuzzyWord.Folded(found);
        return folded == (_spellings[index] ??= FuzzyWord.Folded(expected))
            || (GetPlural(index) is { } plural && folded == FuzzyWord.Folded(plural));
    }

    private bool IsVerbForm(ReadOnlySpan<char> found)
    {
        foreach (var form in _verbForms)
        {
            if (Is(found, form))
            {
                return true;
            }
        }

        // British English doubles more consonants: cancelled.
        return found.Length >= MinSpellingLength
            && _verbForms.Count > 0
            && IsSameLetter(found[0], _words[0][0])
            && _verbSpellings.Contains(FuzzyWord.Folded(found));
    }

    /// <summary>Whether a word of a text is a word of a rendering: capitals must be capitals, lowercase letters may be either.</summary>
    public static bool Is(ReadOnlySpan<char> found, string expected)
    {
        if (found.Length != expected.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            var isSame =
                found[i] == expected[i]
                || (!char.IsUpper(expected[i]) && char.ToUpperInvariant(found[i]) == char.ToUpperInvariant(expected[i]))
                || (expected[i] == '\'' && Token.IsApostrophe(found[i]));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
