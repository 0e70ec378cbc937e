using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>A word of a sentence as candidates are made of: what hyphens join (<c>undang-undang</c>) is one.</summary>
/// <param name="Text">The word.</param>
/// <param name="Range">Its location.</param>
/// <param name="IsMark">Whether it is a mark, which no candidate reaches across.</param>
internal sealed record SentenceWord(string Text, TextRange Range, bool IsMark)
{
    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => char.IsUpper(Text[0]);

    /// <summary>Whether it is two to six capital letters.</summary>
    public bool IsAcronym => Text.Length is >= 2 and <= 6 && Text.All(char.IsUpper);

    /// <summary>Whether it has a digit.</summary>
    public bool HasDigit => Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether a pronoun is attached to it.</summary>
    public bool HasPronoun => WithoutPronoun().Length < Text.Length;

    /// <summary>The words of a sentence.</summary>
    public static IReadOnlyList<SentenceWord> AllIn(string sentence)
    {
        var words = new List<SentenceWord>();
        foreach (var word in Token.Tokenize(sentence))
        {
            var isJoined = word.IsAfterHyphen && words is [.., { IsMark: false }];
            var range = isJoined ? new TextRange(words[^1].Range.Start, word.Range.End) : word.Range;
            if (isJoined)
            {
                words.RemoveAt(words.Count - 1);
            }
            else if (words is [.., var before] && sentence.AsSpan(before.Range.End, word.Range.Start - before.Range.End).Contains('-'))
            {
                // Between spaces it is a dash.
                words.Add(new SentenceWord("-", new TextRange(before.Range.End, word.Range.Start), IsMark: true));
            }

            words.Add(new SentenceWord(range.In(sentence).ToString(), range, word.IsMark));
        }

        return words;
    }

    /// <summary>The word without the pronoun at its end: <c>nya</c> after at least four letters.</summary>
    public string WithoutPronoun() => Text.Length >= 7 && Text.EndsWith("nya", StringComparison.Ordinal) ? Text[..^3] : Text;
}
