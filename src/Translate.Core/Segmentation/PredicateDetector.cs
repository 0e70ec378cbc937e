namespace Translate.Core.Segmentation;

/// <summary>
/// Finds out whether a sentence has a predicate so far: without one, a name behind <c>dll.</c> cannot begin the next sentence.
/// Reads every word once, however often it is asked.
/// </summary>
internal ref struct PredicateDetector(ReadOnlySpan<char> text, SplitterRules rules)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start = -1;
    private int _read;
    private bool _isFound;
    private bool _isRelative;

    /// <summary>Whether a predicate stands between the start of the sentence and <paramref name="end"/>, which must not go back in the same sentence.</summary>
    public bool HasPredicateBefore(int start, int end)
    {
        if (start != _start)
        {
            (_start, _read, _isFound, _isRelative) = (start, start, false, false);
        }

        while (!_isFound && _read < end)
        {
            var rest = _text[_read..end];
            var length = rest.IndexOfAny(CharacterClasses.WhiteSpace);
            var word = rest[..(length < 0 ? rest.Length : length)];
            _isFound = !_isRelative && IsPredicate(word.Trim("\"'“”‘’(),.:;"));
            _isRelative = word is "yang";
            _read += word.Length + 1;
        }

        return _isFound;
    }

    private readonly bool IsPredicate(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsLower(word[0]) && rules.Predicates.Contains(word) && !rules.NotPredicates.Contains(word);
}
