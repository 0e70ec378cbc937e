namespace Translate.Core.Codes;

/// <summary>Finds the place in a target that corresponds to a place in its source.</summary>
/// <remarks>Looks at each place on its own. <see cref="CodeLayout"/> makes the places agree with each other.</remarks>
internal sealed class CodePlaceFinder
{
    /// <summary>Words to each side that decide about the place of a code on its own.</summary>
    private const int Reach = 8;

    /// <summary>A place is exact if at least this share of the words around it agree with it.</summary>
    private const float Agreement = 0.66f;

    /// <summary>Target tokens looked at for pairs whose words are apart, per token and code: keeps nested pairs linear.</summary>
    private const int WorkPerToken = 16;

    private readonly CodeText _source;
    private readonly CodeText _target;
    private readonly TokenAlignment _alignment;
    private readonly (int Least, int Greatest)[] _images;
    private readonly RangeExtent _extent;
    private readonly float[] _sourceWeights;
    private readonly float[] _targetWeights;
    private readonly int _firstAligned;
    private readonly int _lastAligned;
    private long _work;

    /// <summary>Prepares for places in two aligned texts.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="alignment">Their alignment.</param>
    /// <param name="codes">How many places will be looked for.</param>
    public CodePlaceFinder(CodeText source, CodeText target, TokenAlignment alignment, int codes)
    {
        (_source, _target, _alignment) = (source, target, alignment);
        _work = WorkPerToken * ((long)target.Tokens.Count + codes);
        _images = new (int, int)[source.Tokens.Count];
        Array.Fill(_images, (int.MaxValue, int.MinValue));
        _sourceWeights = new float[source.Tokens.Count + 1];
        _targetWeights = new float[target.Tokens.Count + 1];
        (_firstAligned, _lastAligned) = (target.Tokens.Count, -1);
        for (var t = 0; t < target.Tokens.Count; t++)
        {
            _targetWeights[t + 1] = _targetWeights[t] + alignment.GetWeight(t);
            if (alignment.IsAligned(t))
            {
                var s = alignment.GetSource(t);
                _images[s] = (Math.Min(_images[s].Least, t), Math.Max(_images[s].Greatest, t));
                _sourceWeights[s + 1] += alignment.GetWeight(t);
                (_firstAligned, _lastAligned) = (Math.Min(_firstAligned, t), t);
            }
        }

        for (var s = 0; s < source.Tokens.Count; s++)
        {
            _sourceWeights[s + 1] += _sourceWeights[s];
        }

        _extent = new RangeExtent(_images);
    }

    /// <summary>Finds the range of the target that a range of the source corresponds to: whole words, at least one if the source range has one.</summary>
    /// <returns>The range in UTF-16 code units, and whether it fits exactly.</returns>
    public (int Start, int End, bool IsExact) FindRange(int start, int end)
    {
        var (x, y) = _source.FindIn(start, end);
        if (x == y)
        {
            var (place, isExact) = FindPlace(start);
            return (place, place, isExact);
        }

        var (from, to, fits) = FindTokens(x, y);
        if (from >= to || (_source.HasWord(x, y) && !_target.HasWord(from, to)))
        {
            (from, fits) = (FindNearestWord(FindCut(x, isAfter: false).Cut), false);
            to = Math.Min(from + 1, _target.Tokens.Count);
        }

        if (from >= to)
        {
            return (_target.Text.Length, _target.Text.Length, false);
        }

        var first = GetOffset(start, x, from);
        var last = GetOffset(end, y - 1, to - 1);
        return (first ?? _target.Tokens[from].Start, last ?? _target.Tokens[to - 1].End, fits && (first ?? last) is not < 0);
    }

    /// <summary>Finds the offset in the target that an offset of the source corresponds to: after the word that it is after, or before the one that it is before.</summary>
    public (int Place, bool IsExact) FindPlace(int offset)
    {
        var token = _source.FindFrom(offset);
        var isInside = token < _source.Tokens.Count && _source.Tokens[token].Start < offset;
        if (isInside && _images[token] is { Least: var t, Greatest: var last } && t == last && GetOffset(offset, token, t) is { } inside)
        {
            return (inside, true);
        }

        token += isInside ? 1 : 0;
        var isAfter = isInside || IsAttachedToLast(offset, token);
        var (cut, isExact) = FindCut(token, isAfter);
        return (isAfter ? GetEndBefore(cut) : GetStartAfter(cut), isExact && !isInside);
    }

    /// <summary>Finds the gap between two words in which a line break belongs.</summary>
    /// <returns>The offset after the word before the gap.</returns>
    public (int Place, bool IsExact) FindGap(int offset)
    {
        var (cut, isExact) = FindCut(_source.FindFrom(offset), isAfter: null);
        return (GetEndBefore(cut), isExact);
    }

    /// <summary>Whether a code is written next to the word before it, so that it stays with it.</summary>
    private bool IsAttachedToLast(int offset, int token) =>
        token > 0
        && _source.Tokens[token - 1].End == offset
        && !(
            token < _source.Tokens.Count
            && _source.Tokens[token].Start == offset
            && _source.Text[offset - 1] is '(' or '[' or '“' or '‘' or '«' or '¿' or '¡'
        );

    private int GetEndBefore(int cut) => cut == 0 ? 0 : _target.Tokens[cut - 1].End;

    private int GetStartAfter(int cut) => cut == _target.Tokens.Count ? _target.Text.Length : _target.Tokens[cut].Start;

    private int FindNearestWord(int token)
    {
        var (next, last) = (_target.FindNextWord(token), _target.FindLastWord(token));
        return
            next == _target.Tokens.Count
            || (last >= 0 && token - last <= next - token && _alignment.IsAligned(next) && !_alignment.IsAligned(last))
            ? Math.Max(last, 0)
            : next;
    }

    /// <summary>Returns the same offset in a word that is the same on both sides; null if the offset is not inside, or the words differ.</summary>
    private int? GetOffset(int offset, int sourceToken, int targetToken)
    {
        var within = offset - _source.Tokens[sourceToken].Start;
        return within > 0 && offset < _source.Tokens[sourceToken].End && _source.Get(sourceToken).SequenceEqual(_target.Get(targetToken))
            ? _target.Tokens[targetToken].Start + within
            : null;
    }

    private (int From, int To, bool IsExact) FindTokens(int x, int y)
    {
        if (x == 0 && y == _source.Tokens.Count)
        {
            return (0, _target.Tokens.Count, true);
        }

        var (least, greatest) = _extent.Get(x, y);
        if (least > greatest)
        {
            return (0, 0, false);
        }

        var (from, to, isExact) = FindDensest(x, y, least, greatest);

        // What English adds at an end of the sentence belongs to the word there.
        from = x == 0 && from == _firstAligned ? 0 : from;
        to = y == _source.Tokens.Count && to == _lastAligned + 1 ? _target.Tokens.Count : to;
        return (from, to, isExact);
    }

    /// <summary>Returns the row of target tokens that has most words of the source range and fewest others.</summary>
    private (int From, int To, bool IsExact) FindDensest(int x, int y, int least, int greatest)
    {
        const float Tolerance = 0.15f;
        var inside = _sourceWeights[y] - _sourceWeights[x];
        var other = _targetWeights[greatest + 1] - _targetWeights[least] - inside;
        if (other < Tolerance * 0.1f)
        {
            return (least, greatest + 1, true);
        }

        _work -= greatest + 1 - least;
        if (_work < 0)
        {
            return (least, greatest + 1, false);
        }

        var (best, from, to) = (0f, least, least + 1);
        var (sum, start) = (0f, least);
        for (var t = least; t <= greatest; t++)
        {
            var isInside = _alignment.GetSource(t) >= x && _alignment.GetSource(t) < y;
            if (sum <= 0)
            {
                (sum, start) = (0, t);
                if (!isInside)
                {
                    continue;
                }
            }

            sum += isInside ? _alignment.GetWeight(t) : -_alignment.GetWeight(t);
            if (isInside && sum > best)
            {
                (best, from, to) = (sum, start, t + 1);
            }
        }

        return (from, to, best > inside * Agreement);
    }

    /// <summary>Finds the gap of the target that best divides what is before a gap of the source from what is after it.</summary>
    /// <param name="gap">The index of the source token after the gap.</param>
    /// <param name="isAfter">Whether the place belongs to the word before it, or to the word after it; null if it belongs to neither.</param>
    /// <returns>The index of the target token after the gap.</returns>
    private (int Cut, bool IsExact) FindCut(int gap, bool? isAfter)
    {
        if (gap == 0 || gap == _source.Tokens.Count)
        {
            return (gap == 0 ? 0 : _target.Tokens.Count, true);
        }

        Span<(int Cut, float Weight, bool IsBefore)> votes = stackalloc (int, float, bool)[2 * Reach];
        var count = 0;
        int? nearest = null;
        var total = 0f;
        for (var i = 0; i < Reach; i++)
        {
            foreach (var isBefore in (ReadOnlySpan<bool>)[true, false])
            {
                var s = isBefore ? gap - 1 - i : gap + i;
                if (s < 0 || s >= _images.Length || _images[s].Least > _images[s].Greatest)
                {
                    continue;
                }

                var weight = Math.Min(1, _sourceWeights[s + 1] - _sourceWeights[s]) * (i == 0 && isBefore == isAfter ? 2 : 1) / (1 + i);
                var cut = isBefore ? _images[s].Greatest + 1 : _images[s].Least;
                votes[count++] = (cut, weight, isBefore);
                nearest = nearest is null || (isBefore == isAfter && !HasVote(votes[..(count - 1)], isBefore)) ? cut : nearest;
                total += weight;
            }
        }

        if (nearest is not { } wanted)
        {
            return ((int)((long)gap * _target.Tokens.Count / _source.Tokens.Count), false);
        }

        var (best, score) = (wanted, -1f);
        foreach (var (cut, _, _) in votes[..count])
        {
            var sum = 0f;
            foreach (var vote in votes[..count])
            {
                sum += (vote.IsBefore ? vote.Cut <= cut : vote.Cut >= cut) ? vote.Weight : 0;
            }

            if (sum > score + 0.001f || (sum > score - 0.001f && Math.Abs(cut - wanted) < Math.Abs(best - wanted)))
            {
                (best, score) = (cut, Math.Max(sum, score));
            }
        }

        return (best, score >= total * Agreement);
    }

    private static bool HasVote(ReadOnlySpan<(int Cut, float Weight, bool IsBefore)> votes, bool isBefore)
    {
        foreach (var vote in votes)
        {
            if (vote.IsBefore == isBefore)
            {
                return true;
            }
        }

        return false;
    }
}
