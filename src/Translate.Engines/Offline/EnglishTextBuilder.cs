using System.Text;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Puts English words and marks together: blanks, <c>a</c> or <c>an</c>, the capital at the start, and where words were copied.</summary>
internal sealed class EnglishTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextRange> _copied = [];
    private bool _glueNext = true;
    private bool _capitaliseNext;

    /// <summary>Where unknown source words stand in the text.</summary>
    public IReadOnlyList<TextRange> Copied => _copied;

    /// <summary>Adds a word or phrase behind a blank; an empty one is nothing.</summary>
    public void AddWord(string word, bool isCopied = false)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (EnglishInflection.TakesAn(word) && EndsWithIndefiniteArticle())
        {
            _text.Append('n');
        }

        if (!_glueNext)
        {
            _text.Append(' ');
        }

        if (_capitaliseNext)
        {
            _capitaliseNext = false;
            word = char.ToUpperInvariant(word[0]) + word[1..];
        }

        if (isCopied)
        {
            _copied.Add(new TextRange(_text.Length, _text.Length + word.Length));
        }

        _text.Append(word);
        _glueNext = false;
    }

    /// <summary>Adds punctuation, with white space around it as the source has it.</summary>
    public void AddMark(string mark, bool spaceBefore, bool spaceAfter)
    {
        if (spaceBefore && _text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }

        _text.Append(mark);
        _glueNext = !spaceAfter;
    }

    /// <summary>Gives the next word a capital: a sentence begins behind a dateline, a colon or an opening quotation mark.</summary>
    public void CapitalizeNext() => _capitaliseNext = true;

    /// <summary>The text, its first letter a capital if wanted.</summary>
    public string Build(bool startsWithCapital)
    {
        for (var i = 0; startsWithCapital && i < _text.Length && !char.IsDigit(_text[i]); i++)
        {
            if (char.IsLetter(_text[i]))
            {
                _text[i] = char.ToUpperInvariant(_text[i]);
                break;
            }
        }

        return _text.ToString();
    }

    private bool EndsWithIndefiniteArticle() =>
        _text.Length > 0 && _text[^1] is 'a' && (_text.Length == 1 || !char.IsLetterOrDigit(_text[^2]) && _text[^2] is not ('\'' or '’' or '-'));
}
