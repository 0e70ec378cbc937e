using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Reads names of people.</content>
internal sealed partial class SentenceAnalyzer
{
    /// <summary>Longer runs of capitals are not the name of one person.</summary>
    private const int MaxNameWords = 6;

    /// <summary>Reads the name of a person: a known name, and the capitalized words after it.</summary>
    private Lexeme? TryReadPerson(string text, List<Token> words, int first, int limit)
    {
        if (words[first].IsMark || FindName(text, words, first) is not { } name)
        {
            return null;
        }

        if (
            name.IsWord
            && first + 1 < words.Count
            && IsAdjacent(text, words, first + 1)
            && lexicon.Find(words[first].In(text).ToString()) is { } word
            && (word.Class == WordClass.Title || (word.Features & WordFeatures.Human) != 0)
            && names.Find(words[first + 1].In(text)) is { IsGiven: true }
        )
        {
            // The title of the person named after it: Hakim Agus Wibowo.
            return null;
        }

        var last = first;
        while (
            last + 1 < words.Count
            && last + 1 < first + MaxNameWords
            && IsNextOfName(text, words, last, limit)
            && (
                last > first
                || !name.IsWord
                || names.Find(words[last + 1].In(text)) is not null
                || lexicon.Find(words[last + 1].In(text).ToString()) is null
            )
        )
        {
            last++;
        }

        if (last == first && !IsNameAlone(text, words, first, name))
        {
            return null;
        }

        var range = new TextRange(words[first].Range.Start, words[last].Range.End);
        var english = string.Join(' ', range.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Lexeme(WordClass.Name, english, range)
        {
            Entry = new LexiconEntry(english, WordClass.Name, english, string.Empty) { Features = name.Features },
        };
    }

    /// <summary>Returns the name at a word, or the features of a person if a known name follows an unknown word.</summary>
    private NameList.Name? FindName(string text, List<Token> words, int at)
    {
        var word = words[at].In(text);
        if (names.Find(word) is { } name)
        {
            return IsPlace(text, words, at) ? null : name;
        }

        return
            char.IsUpper(word[0])
            && lexicon.Find(word.ToString()) is null
            && at + 1 < words.Count
            && IsAdjacent(text, words, at + 1)
            && names.Find(words[at + 1].In(text)) is { IsWord: false } next
            && !IsPlace(text, words, at + 1)
            ? next with
            {
                Features = WordFeatures.Human,
            }
            : null;
    }

    /// <summary>After a preposition of place, a place wins over a name.</summary>
    private bool IsPlace(string text, List<Token> words, int at) =>
        lexicon.Find(words[at].In(text).ToString()) is { Class: WordClass.Place or WordClass.Month or WordClass.Day }
        && (
            at == 0
            || words[at - 1].In(text) is "di" or "ke" or "dari"
            || at + 1 >= words.Count
            || !IsAdjacent(text, words, at + 1)
            || names.Find(words[at + 1].In(text)) is null
        );

    private bool IsNextOfName(string text, List<Token> words, int last, int limit)
    {
        var next = words[last + 1];
        if (next.Range.End > limit || !IsAdjacent(text, words, last + 1))
        {
            return false;
        }

        if (next.In(text) is "bin" or "binti" or "van" or "de" or "al" or "da" or "dos" or "der" or "von" or "el" or "la")
        {
            return last + 2 < words.Count && IsAdjacent(text, words, last + 2) && char.IsUpper(text[words[last + 2].Range.Start]);
        }

        return char.IsUpper(text[next.Range.Start])
            && !next.IsMark
            && (names.Find(next.In(text)) is not null || !EndsName(lexicon.Find(next.In(text).ToString()), text));
    }

    /// <summary>Whether a word with a capital is not part of the name before it. In a headline, where all words have capitals, this is any common word.</summary>
    private static bool EndsName(LexiconEntry? word, string text) =>
        word
            is {
                Class: WordClass.Place
                    or WordClass.Day
                    or WordClass.Month
                    or WordClass.Title
                    or WordClass.Pronoun
                    or WordClass.Preposition
                    or WordClass.Conjunction
            }
        || word is not null && IsInTitleCase(text);

    /// <summary>Whether a single word is a name. One that is also a common word is not a name at the start of a sentence.</summary>
    private bool IsNameAlone(string text, List<Token> words, int at, NameList.Name name)
    {
        var isStart = at == 0 || words[at - 1].IsMark && words[at - 1].In(text) is not ("," or "(");
        if (name.IsWord && isStart)
        {
            return false;
        }

        var entry = lexicon.Find(words[at].In(text).ToString());
        return entry is null || name.IsGiven || entry.Class is not (WordClass.Place or WordClass.Title);
    }

    private static bool IsAdjacent(string text, List<Token> words, int at)
    {
        var between = text.AsSpan(words[at - 1].Range.End, words[at].Range.Start - words[at - 1].Range.End);
        return between.Length > 0 && between.IsWhiteSpace();
    }
}
