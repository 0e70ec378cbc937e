namespace Translate.Core.Edits.Alignment;

/// <summary>Decides by names and numbers whether a text that has few words of a sentence is a new translation of it.</summary>
internal static class RewrittenSentence
{
    /// <summary>Whether the text and the sentence share their names and numbers. Without any of them, nothing is certain.</summary>
    public static bool IsCertain(ExpectedSentence expected, IReadOnlyList<FoundSentence> found)
    {
        var text = string.Join(' ', found.Select(sentence => sentence.Text));
        if (UntranslatedMark.IsIn(text) || !expected.Segment.IsTranslatable)
        {
            return false;
        }

        var known = GetKeys(expected.Texts[0]).ToHashSet();
        var stated = GetKeys(text).ToHashSet();
        known.IntersectWith(GetKeys(expected.Segment.Source));
        return known.Count > 0 && known.IsSubsetOf(stated) && HasNumbersOf(expected.Segment.Source, text);
    }

    /// <summary>Whether the text has every number of the source that is written with digits, and no other.</summary>
    public static bool HasNumbersOf(string source, string text) =>
        GetNumbers(source).Order(StringComparer.Ordinal).SequenceEqual(GetNumbers(text).Order(StringComparer.Ordinal));

    /// <summary>Returns the words with a capital letter that do not begin the text, and the numbers.</summary>
    private static IEnumerable<string> GetKeys(string text) =>
        Split(text)
            .Skip(1)
            .Where(word => char.IsUpper(word[0]) || char.IsDigit(word[0]))
            .Concat(Split(text).Take(1).Where(word => char.IsDigit(word[0])));

    private static IEnumerable<string> GetNumbers(string text) => Split(text).Where(word => char.IsDigit(word[0]));

    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
