namespace Translate.Core.Segmentation;

/// <summary>
/// Detects whether a sentence has a predicate so far. Without one, a name after <c>dll.</c> cannot start a new sentence.
/// Reads each word once, however often it is called.
/// </summary>
internal ref struct PredicateDetector(ReadOnlySpan<char> text, SplitterRules rules)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start = -1;
    private int _read;
    private bool _isFound;
    private bool _isRelative;

    /// <summary>Whether a predicate occurs between the start of the sentence and <paramref name="end"/>. For one sentence, <paramref name="end"/> must not decrease.</summary>
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
