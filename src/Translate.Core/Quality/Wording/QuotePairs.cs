using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Wording;

/// <summary>Pairs the quotation marks of a text as they come. Each kind of mark has its own pair.</summary>
/// <param name="text">The text.</param>
internal sealed class QuotePairs(string text)
{
    private const int None = -1;

    private readonly List<TextRange> _ranges = [];
    private int _straight = None;
    private int _curly = None;
    private int _single = None;
    private int _angle = None;

    /// <summary>The first mark without a partner; null until there is one.</summary>
    private TextRange? _open;

    /// <summary>Takes the next mark. Ignores one that is not a quotation mark.</summary>
    /// <param name="mark">The mark.</param>
    public void Add(CheckWord mark)
    {
        switch (mark.Key[0])
        {
            case '"':
                AddStraight(mark);
                break;
            case '“' or '„':
                _open ??= _curly >= 0 ? mark.Range : null;
                _curly = mark.Start;
                break;
            case '”':
                CloseCurly(mark);
                break;
            case '«':
                _angle = mark.Start;
                break;
            case '»':
                CloseAngle(mark);
                break;
            case '\'' or '‘' or '’':
                AddSingle(mark);
                break;
        }
    }

    /// <summary>Returns the quotations.</summary>
    public Quotes Build()
    {
        var left =
            _straight >= 0 ? _straight
            : _curly >= 0 ? _curly
            : _angle;
        _open ??= left >= 0 ? new TextRange(left, left + 1) : null;
        _ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new Quotes(_ranges, _open);
    }

    private void AddStraight(CheckWord mark)
    {
        if (_straight >= 0)
        {
            _ranges.Add(new TextRange(_straight, mark.End));
            _straight = None;
        }
        else if (!IsAfterDigit(mark) || IsBeforeLetter(mark))
        {
            _straight = mark.Start;
        }
    }

    private void CloseCurly(CheckWord mark)
    {
        if (_curly < 0 && IsBeforeLetter(mark) && !mark.IsGlued)
        {
            // Some writers open with the closing mark.
            _curly = mark.Start;
            return;
        }

        if (_curly >= 0)
        {
            _ranges.Add(new TextRange(_curly, mark.End));
        }
        else if (!IsAfterDigit(mark))
        {
            _open ??= mark.Range;
        }

        _curly = None;
    }

    private void CloseAngle(CheckWord mark)
    {
        if (_angle >= 0)
        {
            _ranges.Add(new TextRange(_angle, mark.End));
        }
        else
        {
            _open ??= mark.Range;
        }

        _angle = None;
    }

    /// <summary>An opening mark is before a word and after white space; a closing one is after a word and before none.</summary>
    private void AddSingle(CheckWord mark)
    {
        var isBeforeWord = mark.End < text.Length && char.IsLetterOrDigit(text[mark.End]);
        var isAfterWord =
            mark.Start > 0 && !char.IsWhiteSpace(text[mark.Start - 1]) && text[mark.Start - 1] is not ('(' or '[' or '"' or '“' or '-');
        if (isBeforeWord && !isAfterWord && _single < 0)
        {
            _single = mark.Start;
        }
        else if (_single >= 0 && isAfterWord && !isBeforeWord)
        {
            // The plural possessive: dogs' tails. One letter is not a quotation.
            _ranges.Add(new TextRange(_single, mark.End));
            _single = None;
        }
    }

    private bool IsAfterDigit(CheckWord mark) => mark.Start > 0 && char.IsAsciiDigit(text[mark.Start - 1]);

    private bool IsBeforeLetter(CheckWord mark) => mark.End < text.Length && char.IsLetter(text[mark.End]);
}
