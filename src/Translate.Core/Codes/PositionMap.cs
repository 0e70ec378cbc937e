namespace Translate.Core.Codes;

/// <summary>Says where an offset of a text went when the text was changed in places, such as by the repair of a term.</summary>
/// <remarks>Words that both texts have, in the same order, keep their offsets. A changed word's ends become the ends of what replaced it.</remarks>
internal sealed class PositionMap
{
    /// <summary>The most pairs of changed words that are compared one by one. Beyond, all words between the first and the last change count as changed.</summary>
    private const long MaxComparisons = 1_000_000;

    private readonly CodeText _old;
    private readonly CodeText _new;

    /// <summary>For each old token, the first new token that comes at or after it; and whether it is the same one.</summary>
    private readonly (int Token, bool IsSame)[] _map;

    /// <summary>For each old token that changed, the new token after all that replaced it and its changed neighbors.</summary>
    private readonly int[] _ends;

    /// <summary>Compares two texts.</summary>
    public PositionMap(string old, string changed)
    {
        (_old, _new) = (new CodeText(old), new CodeText(changed));
        _map = new (int, bool)[_old.Tokens.Count + 1];
        _ends = new int[_map.Length];
        Compare();
        _ends[^1] = _new.Tokens.Count;
        for (var i = _map.Length - 2; i >= 0; i--)
        {
            _ends[i] = _map[i + 1].IsSame || i == _map.Length - 2 ? _map[i + 1].Token : _ends[i + 1];
        }
    }

    /// <summary>Returns the new offset of an old one.</summary>
    /// <param name="offset">An offset in the old text.</param>
    /// <param name="isEnd">Whether it is the end of something, such as a closing code, rather than its start.</param>
    public int Map(int offset, bool isEnd)
    {
        var token = _old.FindFrom(isEnd ? offset - 1 : offset);
        if (token == _old.Tokens.Count)
        {
            return isEnd || offset >= _old.Text.Length ? _new.Text.Length : GetEndBefore(_new.Tokens.Count);
        }

        var (start, end, _) = _old.Tokens[token];
        if (offset < start)
        {
            // In a space.
            return isEnd ? GetEndBefore(_map[token].Token) : GetStart(_map[token].Token);
        }

        return _map[token].IsSame ? _new.Tokens[_map[token].Token].Start + (offset - start)
            : isEnd && offset >= end ? GetEndBefore(_ends[token])
            : GetStart(_map[token].Token);
    }

    private int GetStart(int token) => token < _new.Tokens.Count ? _new.Tokens[token].Start : _new.Text.Length;

    private int GetEndBefore(int token) => token > 0 ? _new.Tokens[token - 1].End : 0;

    private void Compare()
    {
        var (n, m) = (_old.Tokens.Count, _new.Tokens.Count);
        var prefix = 0;
        while (prefix < n && prefix < m && IsSame(prefix, prefix))
        {
            _map[prefix] = (prefix, true);
            prefix++;
        }

        var suffix = 0;
        while (suffix < n - prefix && suffix < m - prefix && IsSame(n - 1 - suffix, m - 1 - suffix))
        {
            suffix++;
            _map[n - suffix] = (m - suffix, true);
        }

        _map[n] = (m, false);
        if ((long)(n - prefix - suffix) * (m - prefix - suffix) <= MaxComparisons)
        {
            CompareMiddle(prefix, n - suffix, m - suffix);
            return;
        }

        for (var i = prefix; i < n - suffix; i++)
        {
            _map[i] = (prefix, false);
        }
    }

    /// <summary>Finds the longest row of words that both middles have.</summary>
    private void CompareMiddle(int from, int oldEnd, int newEnd)
    {
        var lengths = new int[oldEnd - from + 1, newEnd - from + 1];
        for (var i = oldEnd - 1; i >= from; i--)
        {
            for (var j = newEnd - 1; j >= from; j--)
            {
                lengths[i - from, j - from] = IsSame(i, j)
                    ? lengths[i - from + 1, j - from + 1] + 1
                    : Math.Max(lengths[i - from + 1, j - from], lengths[i - from, j - from + 1]);
            }
        }

        var at = from;
        for (var i = from; i < oldEnd; i++)
        {
            while (
                at < newEnd
                && !IsSame(i, at)
                && lengths[i - from, at - from + 1] == lengths[i - from, at - from]
                && lengths[i - from + 1, at - from] < lengths[i - from, at - from]
            )
            {
                at++;
            }

            var isSame = at < newEnd && IsSame(i, at) && lengths[i - from, at - from] == lengths[i - from + 1, at - from + 1] + 1;
            _map[i] = (at, isSame);
            at += isSame ? 1 : 0;
        }
    }

    private bool IsSame(int old, int changed) => _old.Get(old).SequenceEqual(_new.Get(changed));
}
