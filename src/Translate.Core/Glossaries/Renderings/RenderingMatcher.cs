using Translate.Core.Glossaries.Matching;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds one rendering of a term in English text, in any of the forms that English gives it.</summary>
/// <remarks>
/// Plural of the head noun, every form of a verb, possessive of the last word, hyphens for blanks, a capital at the start where the rendering has none, a
/// number written onto its currency (<c>Rp500</c>). A capital of the rendering must be a capital in the text. A sign that is a whole
/// rendering does not match after a letter: <c>S$</c> is not <c>$</c>. Text in an address (<see cref="AddressText"/>) is not found.
/// </remarks>
internal sealed class RenderingMatcher
{
    private readonly string[] _words;
    private readonly string?[] _plurals;
    private readonly IReadOnlyList<string> _verbForms;

    /// <param name="rendering">The rendering in its basic form.</param>
    /// <param name="partOfSpeech">A verb bends by its first word, all else by its head.</param>
    public RenderingMatcher(string rendering, PartOfSpeech partOfSpeech = PartOfSpeech.Noun)
    {
        var words = Token.Tokenize(rendering);
        _words = [.. words.Select(word => word.In(rendering).ToString().Replace('’', '\''))];
        _plurals = new string?[_words.Length];
        _verbForms = _words.Length > 0 && partOfSpeech == PartOfSpeech.Verb ? [.. EnglishConjugation.GetForms(_words[0])] : [];
        if (_words.Length > 0 && partOfSpeech == PartOfSpeech.Noun)
        {
            // A preposition inside a compound may part its head off (commanders-in-chief) or not (foot-and-mouth diseases).
            var head = EnglishInflection.FindHeadIndex(_words);
            var headOfCompounds = EnglishInflection.FindHeadIndex([.. _words.Select((word, i) => words[i].IsAfterHyphen ? string.Empty : word)]);
            _plurals[head] = EnglishInflection.Pluralize(_words[head]);
            _plurals[headOfCompounds] = EnglishInflection.Pluralize(_words[headOfCompounds]);
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
                var place = new TextRange(words[i].Range.Start, last.Start + LengthBeforeNumber(last.In(text)));
                if (!AddressText.Holds(text, place))
                {
                    yield return place;
                }

                i += _words.Length - 1;
            }
        }
    }

    /// <summary>Without the digits written onto the rendering; the whole word where it ends with none, or the rendering has them too.</summary>
    private int LengthBeforeNumber(ReadOnlySpan<char> found) => IsWithNumber(found) ? _words[^1].Length : found.Length;

    private bool IsWithNumber(ReadOnlySpan<char> found) =>
        found.Length > _words[^1].Length && char.IsLetter(_words[^1][^1]) && !found[_words[^1].Length..].ContainsAnyExceptInRange('0', '9') && Is(found[.._words[^1].Length], _words[^1]);

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
        return Is(found, _words[index])
            || (_plurals[index] is { } plural && Is(found, plural))
            || (isLast && IsWithNumber(found))
            || (index == 0 && IsVerbForm(found))
            || (isLast && found is [.. var owner, '\'' or '’', 's' or 'S'] && (Is(owner, _words[index]) || (_plurals[index] is { } plurals && Is(owner, plurals))));
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

        return false;
    }

    /// <summary>Whether a word of a text is a word of a rendering: capitals must be capitals, small letters may be either.</summary>
    public static bool Is(ReadOnlySpan<char> found, string expected)
    {
        if (found.Length != expected.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            var isSame = found[i] == expected[i]
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
