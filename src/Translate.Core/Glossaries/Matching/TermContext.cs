using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds evidence around a place that the words of a term are part of something else there.</summary>
internal static partial class TermContext
{
    /// <summary>An acronym of at most this many letters has many meanings.</summary>
    private const int AmbiguousLength = 2;

    /// <summary>A word in capitals that is longer cannot be taken for a short acronym.</summary>
    private const int ShortLength = 4;

    /// <summary>Whether the place belongs to another word or name.</summary>
    /// <param name="form">The form that the words have.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="range">The words.</param>
    /// <param name="scope">The document.</param>
    public static bool Contradicts(TermForm form, string text, TextRange range, TermScope scope)
    {
        var word = range.In(text);
        var isOneWord = word.IndexOfAny(' ', '-') < 0;
        return (isOneWord && IsOtherAcronym(form, text, range, word, scope))
            || (char.IsUpper(word[0]) && IsQuotedTitle(text, range))
            || (form.MayBeginCompound && BeginsCompound(text, range))
            || (form.MayEndCompound && EndsCompound(text, range))
            || (!form.Entry.Match.Only && IsInsideName(form, text, range, isOneWord));
    }

    /// <summary>
    /// The name that begins after an acronym that needs evidence from the document: the acronym is its first word, as in <c>MA Nurul Huda</c>.
    /// Empty if there is no such name, or the acronym has a title before it: <c>Ketua MA Sunarto</c>.
    /// </summary>
    public static ReadOnlySpan<char> FindHeadedName(TermForm form, string text, TextRange range)
    {
        if (form.Entry.When.Document.Count == 0 || range.Length > ShortLength || !IsCapital(range.In(text)))
        {
            return [];
        }

        var after = GetWordAfter(text, range.End);
        var isName =
            after.Length > 1
            && char.IsUpper(after[0])
            && after.ContainsAnyInRange('a', 'z')
            && !MatchingWords.AfterAcronyms.Contains(after);
        return isName && !MatchingWords.Titles.Contains(GetWordBefore(text, range.Start)) && !IsTitleCase(text) ? after : [];
    }

    private static bool IsOtherAcronym(TermForm form, string text, TextRange range, ReadOnlySpan<char> word, TermScope scope)
    {
        if (scope.MeansOther(word, form.Entry))
        {
            return true;
        }

        return word.Length <= ShortLength
            && IsCapital(word)
            && (
                (IsShouted(text) && IsEverydayWord(form, word, scope))
                || (
                    form.IsName
                    && word.Length <= AmbiguousLength
                    && IsBeforeCapital(text, range)
                    && MatchingWords.BeforeInitials.Contains(GetWordBefore(text, range.Start))
                )
                || MatchingWords.Initials.Contains(GetWordBefore(text, range.Start))
                || IsBetweenNames(text, range)
                || HasNumber(text, range)
            );
    }

    /// <summary>Whether a hyphen joins a part with a number: <c>PBB-P2</c> is a tax.</summary>
    private static bool HasNumber(string text, TextRange range) =>
        range.End + 2 < text.Length
        && text[range.End] == '-'
        && char.IsUpper(text[range.End + 1])
        && char.IsAsciiDigit(text[range.End + 2]);

    /// <summary>Whether a word of a text in capitals is not an acronym: nothing else in the document writes it so, and it is an everyday word or has two letters.</summary>
    private static bool IsEverydayWord(TermForm form, ReadOnlySpan<char> word, TermScope scope) =>
        MatchingWords.FunctionWords.Contains(word)
        || (
            form.IsName
            && !scope.HasInMixedCase(word)
            && (
                MatchingWords.ShortWords.Contains(word)
                || (
                    (word.Length <= AmbiguousLength || (IsPronounceable(word) && form.Entry.Spellings.Contains(word.ToString())))
                    && scope.HasBody
                    && !form.FullNames.Any(scope.Holds)
                )
            )
        );

    /// <summary>Whether vowels and consonants of an acronym alternate, as in a word or the name of a person: <c>OKI SETIANA RILIS BUKU</c>.</summary>
    private static bool IsPronounceable(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (IsVowel(word[i]) == IsVowel(word[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';

    /// <summary>Whether names are on both sides, neither of them an office: <c>Junaidi BIN Marwan</c>.</summary>
    private static bool IsBetweenNames(string text, TextRange range)
    {
        var before = GetWordBefore(text, range.Start);
        return before.Length > 1
            && char.IsUpper(before[0])
            && char.IsLower(before[^1])
            && IsBeforeCapital(text, range)
            && range.End + 2 < text.Length
            && char.IsLower(text[range.End + 2])
            && !MatchingWords.Titles.Contains(before)
            && !MatchingWords.Followers.Contains(before)
            && !IsTitleCase(text)
            && !IsAfterStop(text, range.Start - before.Length - 1);
    }

    /// <summary>Whether all letters of a text with several words are capitals, so that they say nothing about a word.</summary>
    public static bool IsShouted(string text) =>
        !text.AsSpan().ContainsAnyInRange('a', 'z')
        && text.Any(char.IsUpper)
        && !text.Any(char.IsLower)
        && text.AsSpan().ContainsAny(' ', '\u00A0');

    /// <summary>Whether most words of a text have capitals, as headlines do.</summary>
    public static bool IsTitleCase(string text)
    {
        var (capital, small) = (0, 0);
        var reader = new Tokenizer(text, 0);
        while (reader.TryRead())
        {
            var word = reader.Current.In(text);
            capital += char.IsUpper(word[0]) ? 1 : 0;
            small += char.IsLower(word[0]) && !MatchingWords.Skipped.Contains(word) ? 1 : 0;
        }

        return capital > 2 * small && text.AsSpan().TrimEnd(" \"”’") is not [.., '.' or '!' or '?'];
    }

    private static bool IsBeforeCapital(string text, TextRange range) =>
        range.End + 1 < text.Length && text[range.End] is ' ' or '\u00A0' && char.IsUpper(text[range.End + 1]);

    private static bool IsAfterStop(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" \"“‘'(");
        return before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or ';' || text[start - 1] is '"' or '“' or '‘';
    }

    private static ReadOnlySpan<char> GetWordBefore(string text, int start)
    {
        if (start < 2 || text[start - 1] is not (' ' or '\u00A0'))
        {
            return [];
        }

        var end = start - 1;
        var at = end;
        while (at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '.'))
        {
            at--;
        }

        return text.AsSpan(at, end - at).TrimEnd('.');
    }

    private static ReadOnlySpan<char> GetWordAfter(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or '\u00A0'))
        {
            return [];
        }

        var at = end + 1;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return text.AsSpan(end + 1, at - end - 1);
    }

    private static bool IsCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
