using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>
/// Decides whether a candidate ends its sentence. Looks back to the start of the sentence at most, and ahead two words at most, so
/// that splitting a sentence again leaves it whole.
/// </summary>
internal ref struct BoundaryClassifier(ReadOnlySpan<char> text, SplitterRules rules)
{
    /// <summary>The maximum length of an editor's mark such as <c>[ah/es]</c> at the end of a paragraph.</summary>
    private const int MaxEditorMark = 12;

    private static readonly SearchValues<char> EditorMarkCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz/,- ");

    private readonly ReadOnlySpan<char> _text = text;
    private FullStopClassifier _fullStop = new(text, rules);

    /// <summary>Whether the sentence that starts at <paramref name="start"/> ends at the candidate.</summary>
    public bool IsBoundary(int start, in BoundaryCandidate candidate)
    {
        if (candidate.Next == _text.Length || IsEditorMark(candidate.Next))
        {
            return true;
        }

        var following = Lookahead.Create(_text, candidate.Next);
        var mark = _text[candidate.Terminator];
        var isClosed = candidate.HasClosers(_text);
        var isEllipsis = mark == '…' || (mark == '.' && candidate.Terminator > start && _text[candidate.Terminator - 1] is '.' or '…');
        var isFullStop = mark == '.' && !isEllipsis && !isClosed;
        if (following.Kind == LookaheadKind.None)
        {
            return false;
        }

        if (following.Kind == LookaheadKind.Lowercase && !following.IsLowercaseName(rules.LowercaseStarts))
        {
            return isFullStop && _fullStop.EndsInPlainWord(start, candidate.Terminator) && following.Word.Length > 2;
        }

        if (following.Kind == LookaheadKind.Bullet && (isClosed || mark != '.') && !HasCapitalAfterDash(following))
        {
            return false;
        }

        if (isFullStop)
        {
            return _fullStop.EndsSentence(start, candidate.Terminator, following);
        }

        if (isClosed && _text[candidate.Terminator + 1] is ')' or ']')
        {
            return EndsInBracket(start, candidate, following);
        }

        return isClosed ? mark == '.' || !IsAttribution(following)
            : isEllipsis ? EndsInEllipsis(start, candidate.Terminator, following)
            : !IsMarkedName(start, candidate.Terminator) || following.IsOpener(rules.Openers);
    }

    /// <summary>Whether a speaker and a verb of saying follow: <c>“Siapa?” Budi bertanya.</c></summary>
    private readonly bool IsAttribution(in Lookahead following)
    {
        if (
            following.Kind != LookaheadKind.Uppercase
            || following.IsQuoted
            || following.Token.Length != following.Word.Length
            || following.IsOpener(rules.Openers)
        )
        {
            return false;
        }

        var afterName = CharacterClasses.SkipWhiteSpace(_text, following.Start + following.Token.Length);
        var end = afterName;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        return rules.Attributions.Contains(_text[afterName..end]);
    }

    private static bool HasCapitalAfterDash(in Lookahead following)
    {
        var afterDash = following.Text[following.Start..].TrimStart("-–—―‒ ");
        return afterDash.Length > 0 && (char.IsUpper(afterDash[0]) || char.IsDigit(afterDash[0]));
    }

    /// <summary>An omission inside a sentence has spaces on both sides. An ellipsis that ends a sentence is attached to its last word.</summary>
    private readonly bool EndsInEllipsis(int start, int mark, in Lookahead following)
    {
        var first = mark;
        while (first > start && _text[first - 1] is '.' or '…')
        {
            first--;
        }

        var isDetached = first > start && char.IsWhiteSpace(_text[first - 1]);
        var word = isDetached ? WhitespaceToken.GetBeforeWhiteSpace(_text, start, first) : WhitespaceToken.GetEndingAt(_text, start, first);
        return word.Length > 0 && !rules.Unfinished.Contains(word) && (!isDetached || following.IsOpener(rules.Openers));
    }

    /// <summary>
    /// A bracket in mid-sentence ends it if it contains several words and a full stop. <c>(Purn.)</c> and <c>(benar?)</c> end a sentence only
    /// before an opener. <c>[…]</c> ends one only if a terminator precedes it.
    /// </summary>
    private bool EndsInBracket(int start, in BoundaryCandidate candidate, in Lookahead following)
    {
        var word = _fullStop.GetWordBefore(start, candidate.Terminator);
        if (word is ['[' or '(', ..] && word[1..].Trim(".…").Length == 0)
        {
            var before = _text[start..(candidate.Terminator - word.Length)].TrimEnd();
            return before.Length > 0 && CharacterClasses.IsTerminator(before[^1]);
        }

        if (_fullStop.IsAbbreviation(word.TrimStart("([")))
        {
            return following.IsOpener(rules.StrongOpeners);
        }

        var isAside = word is ['(' or '[', ..] || (candidate.OpeningBracket >= 0 && _text[candidate.Terminator] != '.');
        return !isAside || following.IsOpener(rules.Openers);
    }

    private readonly bool IsMarkedName(int start, int mark) =>
        rules.MarkedNames.Contains(WhitespaceToken.GetEndingAt(_text, start, mark + 1).TrimStart("\"'“‘«(["));

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
