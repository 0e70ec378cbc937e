using Translate.Core.Text;

namespace Translate.Core.Quality.Texts;

/// <summary>One side of a pair, read into words once for all checks. Reading takes linear time.</summary>
internal sealed class CheckedText
{
    private static readonly string[] Marks = [.. Enumerable.Range(0, 0x2100).Select(c => ((char)c).ToString())];

    private CheckedText(string text, List<CheckWord> words)
    {
        Text = text;
        Words = words;
        WordCount = words.Count(word => word.Kind != WordKind.Mark);
        Keys = new HashSet<string>(words.Count, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.IsWord)
            {
                Keys.Add(word.Key);
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<CheckWord> Words { get; }

    /// <summary>The number of words without marks.</summary>
    public int WordCount { get; }

    /// <summary>The keys of all words.</summary>
    public HashSet<string> Keys { get; }

    /// <summary>Returns the key of the word at an index; empty outside of the text.</summary>
    public string GetKey(int index) => index >= 0 && index < Words.Count ? Words[index].Key : string.Empty;

    /// <summary>Returns the index of the first word that ends after an offset.</summary>
    public int FindIndex(int offset)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Reads a text.</summary>
    public static CheckedText Read(string text)
    {
        var words = new List<CheckWord>((text.Length / 5) + 1);
        var (isGlued, chunkEnd) = (false, 0);
        for (var at = 0; at < text.Length; )
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || (char.IsControl(c) && c != '\0'))
            {
                isGlued = false;
                at++;
                continue;
            }

            if (at >= chunkEnd)
            {
                chunkEnd = FindChunkEnd(text, at);
                if (AddressReader.Find(text.AsSpan(at, chunkEnd - at)) is { } address)
                {
                    ReadPlain(text, at, at + address.Start, words, ref isGlued);
                    words.Add(
                        new CheckWord(
                            at + address.Start,
                            at + address.End,
                            WordKind.Address,
                            address.In(text.AsSpan(at)).ToString(),
                            isGlued,
                            IsCapital: false
                        )
                    );
                    isGlued = true;
                    at += address.End;
                    ReadPlain(text, at, chunkEnd, words, ref isGlued);
                    at = chunkEnd;
                    continue;
                }
            }

            at = ReadOne(text, at, words, isGlued);
            isGlued = true;
        }

        return new CheckedText(text, words);
    }

    private static void ReadPlain(string text, int start, int end, List<CheckWord> words, ref bool isGlued)
    {
        for (var at = start; at < end; isGlued = true)
        {
            at = ReadOne(text, at, words, isGlued);
        }
    }

    private static int FindChunkEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int ReadOne(string text, int at, List<CheckWord> words, bool isGlued)
    {
        var end = at;
        if (char.IsAsciiDigit(text[at]))
        {
            while (
                end < text.Length
                && (
                    char.IsAsciiDigit(text[end])
                    || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                )
            )
            {
                end++;
            }

            words.Add(new CheckWord(at, end, WordKind.Number, text[at..end], isGlued, IsCapital: false));
            return end;
        }

        while (end < text.Length && IsInWord(text, at, end))
        {
            end++;
        }

        if (end > at)
        {
            words.Add(new CheckWord(at, end, WordKind.Word, ToKey(text.AsSpan(at, end - at)), isGlued, char.IsUpper(text[at])));
            return end;
        }

        var mark = text[at] < Marks.Length ? Marks[text[at]] : text[at].ToString();
        words.Add(new CheckWord(at, at + 1, WordKind.Mark, mark, isGlued, IsCapital: false));
        return at + 1;
    }

    private static bool IsInWord(string text, int start, int at)
    {
        var c = text[at];
        return char.IsLetter(c)
            || (
                c >= 0x80
                && (
                    char.IsDigit(c)
                    || char.IsSurrogate(c)
                    || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                )
            )
            || (Token.IsApostrophe(c) && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]));
    }

    private static string ToKey(ReadOnlySpan<char> word) =>
        string.Create(
            word.Length,
            word,
            static (key, word) =>
            {
                for (var i = 0; i < word.Length; i++)
                {
                    key[i] = Token.IsApostrophe(word[i]) ? '\'' : char.ToLowerInvariant(word[i]);
                }
            }
        );
}
