using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>Finds one rendering of a term in English text, in any of the forms that English gives it.</summary>
/// <remarks>
/// Plural of the head noun, possessive of the last word, hyphens for blanks, a capital at the start where the rendering has none.
/// A capital of the rendering must be one in the text.
/// </remarks>
internal sealed class RenderingMatcher
{
    private readonly string[] _words;
    private readonly string?[] _plurals;

    public RenderingMatcher(string rendering)
    {
        var words = Word.AllIn(rendering);
        _words = [.. words.Select(word => word.In(rendering).ToString().Replace('’', '\''))];
        _plurals = new string?[_words.Length];
        if (_words.Length > 0)
        {
            // A preposition inside a compound may part its head off (commanders-in-chief) or not (foot-and-mouth diseases).
            var head = EnglishInflection.HeadIndex(_words);
            var headOfCompounds = EnglishInflection.HeadIndex([.. _words.Select((word, i) => words[i].AfterHyphen ? string.Empty : word)]);
            _plurals[head] = EnglishInflection.Plural(_words[head]);
            _plurals[headOfCompounds] = EnglishInflection.Plural(_words[headOfCompounds]);
        }
    }

    /// <summary>Words in the rendering.</summary>
    public int Length => _words.Length;

    /// <summary>Every place of the text that has the rendering, in order, without overlap.</summary>
    public IEnumerable<TextRange> FindAll(string text, IReadOnlyList<Word> words)
    {
        for (var i = 0; _words.Length > 0 && i + _words.Length <= words.Count; i++)
        {
            if (IsAt(text, words, i))
            {
                yield return new TextRange(words[i].Range.Start, words[i + _words.Length - 1].Range.End);
                i += _words.Length - 1;
            }
        }
    }

    private bool IsAt(string text, IReadOnlyList<Word> words, int index)
    {
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
            || (isLast && found is [.. var owner, '\'' or '’', 's'] && (Is(owner, _words[index]) || (_plurals[index] is { } plurals && Is(owner, plurals))));
    }

    private static bool Is(ReadOnlySpan<char> found, string wanted)
    {
        if (found.Length != wanted.Length)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            var isSame = found[i] == wanted[i]
                || (!char.IsUpper(wanted[i]) && char.ToUpperInvariant(found[i]) == char.ToUpperInvariant(wanted[i]))
                || (wanted[i] == '\'' && Word.IsApostrophe(found[i]));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }
}
