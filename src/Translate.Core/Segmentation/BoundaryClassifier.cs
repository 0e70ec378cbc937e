using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>
/// Decides whether a candidate ends its sentence. Looks back no further than the sentence's start and forward no further than the next
/// two words, so that a sentence split again stays whole.
/// </summary>
internal ref struct BoundaryClassifier(ReadOnlySpan<char> text, SplitterRules rules)
{
    /// <summary>The longest editor's mark, such as <c>[ah/es]</c>, that stands alone at the end of a paragraph.</summary>
    private const int MaxEditorMark = 12;

    private static readonly SearchValues<char> EditorMarkCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz/,- ");

    private readonly ReadOnlySpan<char> _text = text;
    private FullStopClassifier _fullStop = new(text, rules);

    /// <summary>Whether the sentence that begins at <paramref name="start"/> ends at the candidate.</summary>
    public bool IsBoundary(int start, in BoundaryCandidate candidate)
    {
        if (candidate.Next == _text.Length || IsEditorMark(candidate.Next))
        {
            return true;
        }

        var following = FollowingText.From(_text, candidate.Next);
        var mark = _text[candidate.Mark];
        var isClosed = candidate.IsClosed(_text);
        var isEllipsis = mark == '…' || (mark == '.' && candidate.Mark > start && _text[candidate.Mark - 1] is '.' or '…');
        var isFullStop = mark == '.' && !isEllipsis && !isClosed;
        if (following.Kind == FollowingKind.None)
        {
            return false;
        }

        if (following.Kind == FollowingKind.Small && !following.IsWrittenSmall(rules.LowercaseStarts))
        {
            return isFullStop && _fullStop.EndsInPlainWord(start, candidate.Mark) && following.Word.Length > 2;
        }

        if (following.Kind == FollowingKind.Bullet && (isClosed || mark != '.') && !IsCapitalBehindDash(following))
        {
            return false;
        }

        if (isFullStop)
        {
            return _fullStop.Ends(start, candidate.Mark, following);
        }

        if (isClosed && _text[candidate.Mark + 1] is ')' or ']')
        {
            return EndsInBracket(start, candidate, following);
        }

        return isClosed ? mark == '.' || !IsAttribution(following)
            : isEllipsis ? EndsInEllipsis(start, candidate.Mark, following)
            : !IsMarkedName(start, candidate.Mark) || following.Opens(rules.Openers);
    }

    /// <summary><c>“Siapa?” Budi bertanya.</c></summary>
    private readonly bool IsAttribution(in FollowingText following)
    {
        if (following.Kind != FollowingKind.Capital || following.IsQuoted || following.Token.Length != following.Word.Length || following.Opens(rules.Openers))
        {
            return false;
        }

        var behind = SentenceCharacters.SkipWhiteSpace(_text, following.At + following.Token.Length);
        var end = behind;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return rules.Attributions.Contains(_text[behind..end]);
    }

    private static bool IsCapitalBehindDash(in FollowingText following)
    {
        var behind = following.Text[following.At..].TrimStart("-–—―‒ ");
        return behind.Length > 0 && (char.IsUpper(behind[0]) || char.IsDigit(behind[0]));
    }

    /// <summary>An omission inside a sentence has blanks on both sides; one that ends it stands at its last word.</summary>
    private readonly bool EndsInEllipsis(int start, int mark, in FollowingText following)
    {
        var first = mark;
        while (first > start && _text[first - 1] is '.' or '…')
        {
            first--;
        }

        var isDetached = first > start && char.IsWhiteSpace(_text[first - 1]);
        var word = isDetached ? WordToken.BeforeBlank(_text, start, first) : WordToken.Before(_text, start, first);
        return word.Length > 0 && !rules.Unfinished.Contains(word) && (!isDetached || following.Opens(rules.Openers));
    }

    /// <summary>
    /// A bracket in a sentence's middle ends it if whole words and a full stop are inside; <c>(Purn.)</c> and <c>(benar?)</c> do not, unless
    /// a word follows that opens a sentence, and <c>[…]</c> does where a sentence had ended before it.
    /// </summary>
    private bool EndsInBracket(int start, in BoundaryCandidate candidate, in FollowingText following)
    {
        var word = _fullStop.WordBefore(start, candidate.Mark);
        if (word is ['[' or '(', ..] && word[1..].Trim(".…").Length == 0)
        {
            var before = _text[start..(candidate.Mark - word.Length)].TrimEnd();
            return before.Length > 0 && SentenceCharacters.IsMark(before[^1]);
        }

        if (_fullStop.IsAbbreviation(word.TrimStart("([")))
        {
            return following.Opens(rules.StrongOpeners);
        }

        var isAside = word is ['(' or '[', ..] || (candidate.Bracket >= 0 && _text[candidate.Mark] != '.');
        return !isAside || following.Opens(rules.Openers);
    }

    private readonly bool IsMarkedName(int start, int mark) =>
        rules.MarkedNames.Contains(WordToken.Before(_text, start, mark + 1).TrimStart("\"'“‘«(["));

    private readonly bool IsEditorMark(int at)
    {
        if (_text.Length - at > MaxEditorMark || _text[at] is not ('[' or '('))
        {
            return false;
        }

        var mark = _text[at..];
        return mark.Length > 2 && mark[^1] is ']' or ')' && !mark[1..^1].ContainsAnyExcept(EditorMarkCharacters);
    }
}
