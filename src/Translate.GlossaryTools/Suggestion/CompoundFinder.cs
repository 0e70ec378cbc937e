namespace Translate.GlossaryTools.Suggestion;

/// <summary>Finds nouns with their modifiers in lowercase letters: <c>cadangan devisa</c>, <c>pupuk bersubsidi</c>, <c>uji coba</c>.</summary>
internal sealed class CompoundFinder(PhraseWords phrases)
{
    private const int MaxWords = 4;

    /// <summary>A shorter word is not a term by itself.</summary>
    private const int MinSingle = 4;

    /// <summary>The first and last words of every string that may be a term.</summary>
    public IEnumerable<(int First, int Last)> Find(SentenceWords sentence)
    {
        for (var first = sentence.Start; first < sentence.Words.Count; first++)
        {
            if (!CanBegin(sentence, first))
            {
                continue;
            }

            for (var last = first + 1; last < sentence.Words.Count && last < first + MaxWords && CanContain(sentence, last); last++)
            {
                if (CanEnd(sentence, first, last))
                {
                    yield return (first, last);
                }

                if (sentence.Words[last].HasPronoun)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Whether the words are not evidently a part of a longer phrase: neither noun nor modifier is next to them.</summary>
    public bool IsWhole(SentenceWords sentence, int first, int last) => IsLeftEdge(sentence, first) && IsRightEdge(sentence, last);

    /// <summary>Whether the word is alone, without any noun or modifier next to it.</summary>
    public bool IsAlone(SentenceWords sentence, int index) =>
        IsWhole(sentence, index, index)
        && (index <= sentence.Start || sentence.Words[index - 1].IsMark || sentence.Roles[index - 1] is WordRole.Stop or WordRole.Verb);

    /// <summary>The single words that may be terms.</summary>
    public IEnumerable<int> FindSingle(SentenceWords sentence)
    {
        for (var i = sentence.Start; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (
                word.WithoutPronoun() is { Length: >= MinSingle } stem
                && IsSmall(sentence, i)
                && sentence.Roles[i] is WordRole.Noun or WordRole.Unknown
                && word.Text.All(char.IsLetter)
                && !phrases.IsGeneral(stem)
                && !phrases.IsCommonHead(stem)
                && !phrases.IsLoose(stem)
                && !phrases.IsNominalRoot(stem)
                && !phrases.IsDerived(stem)
            )
            {
                yield return i;
            }
        }
    }

    private static bool IsSmall(SentenceWords sentence, int index)
    {
        var word = sentence.Words[index];
        return !word.IsMark && (!word.IsCapitalised || sentence.IsHeadline || sentence.IsFirst(index));
    }

    private bool IsLeftEdge(SentenceWords sentence, int first)
    {
        if (first <= sentence.Start)
        {
            return true;
        }

        var word = sentence.Words[first - 1];
        return word.IsMark
            || word.HasPronoun
            || phrases.IsGeneral(word.Text)
            || phrases.IsCommonHead(word.Text)
            || sentence.Roles[first - 1] is WordRole.Stop or WordRole.Verb or WordRole.Root or WordRole.Stative;
    }

    private bool IsRightEdge(SentenceWords sentence, int last)
    {
        if (last + 1 >= sentence.Words.Count || sentence.Words[last].HasPronoun)
        {
            return true;
        }

        var word = sentence.Words[last + 1];
        return word.IsMark
            || word.IsCapitalised
            || phrases.IsLoose(word.Text)
            || sentence.Roles[last + 1] is WordRole.Stop or WordRole.Verb or WordRole.Root or WordRole.Stative;
    }

    private bool CanBegin(SentenceWords sentence, int index)
    {
        var word = sentence.Words[index];
        return IsSmall(sentence, index)
            && word.Text.Length > 2
            && !word.HasPronoun
            && !word.HasDigit
            && !phrases.IsGeneral(word.Text)
            && sentence.Roles[index] switch
            {
                WordRole.Noun or WordRole.Title or WordRole.Unknown => true,
                WordRole.Root or WordRole.Stop => phrases.IsNominalRoot(word.Text),
                _ => false,
            };
    }

    private bool CanContain(SentenceWords sentence, int index)
    {
        var word = sentence.Words[index];
        return !word.IsMark
            && word.Text.Length > 1
            && !word.HasDigit
            && IsSmall(sentence, index)
            && (sentence.Roles[index] is not (WordRole.Stop or WordRole.Verb) || phrases.IsNominalRoot(word.Text));
    }

    private bool CanEnd(SentenceWords sentence, int first, int last)
    {
        var word = sentence.Words[last].WithoutPronoun();
        return sentence.Roles[last] switch
        {
            WordRole.Root => !phrases.IsPredicate(word) && last == first + 1,
            WordRole.Place => false,
            _ => !phrases.IsLoose(word) || sentence.Roles[first] == WordRole.Title,
        };
    }
}
