using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads the second number of a score in words: the zero of "two-nil", the one of "satu sama". One instance reads Indonesian, one English.</summary>
internal sealed class ScoreWords
{
    private readonly bool _isEnglish;
    private readonly FrozenSet<string> _zero;
    private readonly FrozenSet<string> _same;
    private readonly FrozenSet<string> _joint;
    private readonly FrozenSet<string> _unit;
    private readonly FrozenSet<string> _goalless;
    private readonly FrozenSet<string> _notAfter;

    /// <param name="data">The words.</param>
    /// <param name="language"><c>id</c> or <c>en</c>.</param>
    public ScoreWords(WordData data, string language)
    {
        _isEnglish = language == "en";
        _zero = data.GetWords(language + ".score-zero");
        _same = data.GetWords(language + ".score-same");
        _joint = data.GetWords(language + ".score-joint");
        _unit = _isEnglish ? data.GetWords("en.score-unit") : FrozenSet<string>.Empty;
        _goalless = _isEnglish ? data.GetWords("en.goalless") : FrozenSet<string>.Empty;
        _notAfter = _isEnglish ? FrozenSet<string>.Empty : data.GetWords("id.not-score");
    }

    /// <summary>Adds the second number after one in words. It answers a figure of the other side and needs no answer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number before.</param>
    /// <param name="end">The index after it, and then after the score.</param>
    /// <param name="claims">Receives the second number.</param>
    public void ReadSecond(CheckedText text, double value, ref int end, List<Claim> claims)
    {
        var at = end + (_unit.Contains(text.GetKey(end)) ? 1 : 0);
        var hasJoint = IsJoint(text, at);
        at += hasJoint ? 1 : 0;
        if (at >= text.Words.Count || (_isEnglish && !hasJoint && !_same.Contains(text.GetKey(at))))
        {
            return;
        }

        var isZero = _zero.Contains(text.Words[at].Key);
        if (
            isZero
            || (
                _same.Contains(text.Words[at].Key)
                && !_notAfter.Contains(text.GetKey(at + 1))
                && !text.GetKey(at + 1).StartsWith('-')
                && text.GetKey(at + 1) != "of"
                && text.GetKey(at + 1) != "the"
            )
        )
        {
            claims.Add(new Claim(ClaimKind.Number, text.Words[at].Range, isZero ? 0 : value) { IsHard = false });
            end = at + 1;
        }
    }

    /// <summary>Adds both numbers of "nil-nil", "kosong-kosong" and "goalless".</summary>
    /// <returns>The index after the score; the given one without a score.</returns>
    public int ReadZeros(CheckedText text, int index, List<Claim> claims)
    {
        var end =
            _goalless.Contains(text.GetKey(index)) ? index
            : _zero.Contains(text.GetKey(index)) && IsJoint(text, index + 1) && _zero.Contains(text.GetKey(index + 2)) ? index + 2
            : -1;
        if (end < 0)
        {
            return index;
        }

        claims.Add(new Claim(ClaimKind.Number, text.Words[index].Range, 0) { IsHard = false });
        claims.Add(new Claim(ClaimKind.Number, text.Words[end].Range, 0) { IsHard = false });
        return end + 1;
    }

    /// <summary>Whether a word joins the numbers of a score.</summary>
    public bool IsJoint(CheckedText text, int index) =>
        index >= 0
        && index < text.Words.Count
        && (text.Words[index] is { IsDash: true, IsGlued: true } || _joint.Contains(text.Words[index].Key));
}
