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
    private readonly string _pluralHead;
    private readonly int _head;

    public RenderingMatcher(string rendering)
    {
        _words = [.. Word.AllIn(rendering).Select(word => word.In(rendering).ToString())];
        _head = EnglishInflection.HeadIndex(_words);
        _pluralHead = _words.Length == 0 ? string.Empty : EnglishInflection.Plural(_words[_head]);
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
            || (index == _head && Is(found, _pluralHead))
            || (isLast && found is [.. var owner, '\'' or '’', 's'] && (Is(owner, _words[index]) || (index == _head && Is(owner, _pluralHead))));
    }

    private static bool Is(ReadOnlySpan<char> found, string wanted)
    {
        if (!found.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            if (char.IsUpper(wanted[i]) && !char.IsUpper(found[i]))
            {
                return false;
            }
        }

        return true;
    }
}
