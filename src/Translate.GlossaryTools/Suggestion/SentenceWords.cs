namespace Translate.GlossaryTools.Suggestion;

/// <summary>The words of a sentence that can hold terms: without dateline, and with what each can be in a term.</summary>
/// <param name="Words">The words.</param>
/// <param name="Roles">What each can be. Marks are <see cref="WordRole.Stop"/>.</param>
/// <param name="Start">The first word after a dateline (<c>PADANG, KABAR NUSA —</c>). The number of words in a byline.</param>
/// <param name="IsHeadline">Whether nearly every word has a capital, so that capitals say nothing.</param>
internal sealed record SentenceWords(IReadOnlyList<SentenceWord> Words, IReadOnlyList<WordRole> Roles, int Start, bool IsHeadline)
{
    /// <summary>A dateline has no more words and marks.</summary>
    private const int MaxDateline = 12;

    /// <summary>Shorter runs of capitals are names.</summary>
    private const int MinHeadline = 4;

    /// <summary>The share of words with capitals in a headline.</summary>
    private const double HeadlineShare = 0.8;

    /// <summary>Reads a sentence.</summary>
    public static SentenceWords Create(string sentence, PhraseWords phrases)
    {
        var words = SentenceWord.AllIn(sentence);
        var roles = new WordRole[words.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = words[i].IsMark ? WordRole.Stop : phrases.GetRole(words[i].Text);
        }

        var start =
            words is [{ IsMark: false } label, { Text: ":" }, ..] && phrases.IsByline(label.Text) ? words.Count : SkipDateline(words);
        return new SentenceWords(words, roles, start, IsInCapitals(words, roles, start));
    }

    /// <summary>Whether the word starts the sentence or a quotation in it, so that its capital says nothing.</summary>
    public bool IsFirst(int index) =>
        index <= Start || Words[index - 1].Text is ":" or "\"" or "“" or "." or "!" or "?" or "'" or "‘" or "•" or "*";

    private static int SkipDateline(IReadOnlyList<SentenceWord> words)
    {
        for (var i = 1; i < Math.Min(MaxDateline, words.Count); i++)
        {
            if (words[i] is { IsMark: true, Text: "-" or "–" or "—" or "--" } && !words[0].IsMark)
            {
                return i + 1;
            }

            if (!words[i].IsMark && !words[i].IsCapitalised && words[i - 1].Text is not "." && !char.IsDigit(words[i].Text[0]))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsInCapitals(IReadOnlyList<SentenceWord> words, WordRole[] roles, int start)
    {
        var capitals = 0;
        var all = 0;
        for (var i = start; i < words.Count; i++)
        {
            if (!words[i].IsMark && char.IsLetter(words[i].Text[0]) && (roles[i] != WordRole.Stop || words[i].IsCapitalised))
            {
                all++;
                capitals += words[i].IsCapitalised ? 1 : 0;
            }
        }

        return all >= MinHeadline && capitals >= all * HeadlineShare;
    }
}
