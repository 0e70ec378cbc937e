using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Finds names that a term is a part of: <c>Jalan Presiden</c>, <c>Siti Madinah</c>.</content>
internal static partial class TermContext
{
    /// <summary>Whether a common noun is written as part of a proper name: <c>Jalan Presiden</c>, <c>acara Mata Najwa</c>.</summary>
    private static bool IsInsideName(TermForm form, string text, TextRange range, bool isOneWord)
    {
        if (!char.IsUpper(text[range.Start]) || form.Entry.PartOfSpeech == PartOfSpeech.Verb)
        {
            return false;
        }

        var before = GetWordBefore(text, range.Start);
        if (form.IsName)
        {
            return (IsAddress(text, range, before) && !IsTitleCase(text))
                || (IsBeforeCapital(text, range) && GoesOn(text, range, before, isOneWord))
                || (MatchingWords.BeforeNames.Contains(before) && IsNamed(text, range, before, isOneWord))
                || MatchingWords.Patronymics.Contains(GetWordAfter(text, range.End));
        }

        return (IsAfterHead(text, range.Start) || IsBeforeName(text, range, before, isOneWord)) && !IsTitleCase(text);
    }

    /// <summary>Whether the word with a capital after a name makes another of it: <c>Dewan Keamanan Nasional</c>, <c>Makkah Tour</c>, <c>Vokalisnya, Kenya Putri</c>.</summary>
    private static bool GoesOn(string text, TextRange range, ReadOnlySpan<char> before, bool isOneWord)
    {
        var after = GetWordAfter(text, range.End);
        return isOneWord
            ? MatchingWords.CompanyWords.Contains(after)
                || (
                    MatchingWords.PersonNames.Contains(after)
                    && (before.Length == 0 || MatchingWords.ClauseOpeners.Contains(before) || SharedHeadFinder.IsVerb(before))
                    && !IsTitleCase(text)
                )
            : MatchingWords.NameContinuations.Contains(after) && !IsTitleCase(text);
    }

    /// <summary>Whether the word before a name shows that it is a person's: <c>Siti Madinah</c>, <c>seorang pengamen bernama Wina</c>, <c>Turki bin Faisal</c>.</summary>
    private static bool IsNamed(string text, TextRange range, ReadOnlySpan<char> before, bool isOneWord) =>
        MatchingWords.Patronymics.Contains(before)
        || (
            isOneWord
            && (
                char.IsUpper(before[0])
                    ? MatchingWords.GivenNames.Contains(before)
                    : MatchingWords.Naming.Contains(before)
                        && !MatchingWords.NamedPlaces.Contains(GetWordBefore(text, range.Start - before.Length - 1))
            )
        );

    /// <summary>Whether the words are all of a title in quotation marks: <c>Film "Laut Tengah"</c>.</summary>
    private static bool IsQuotedTitle(string text, TextRange range)
    {
        if (
            range.Start < 2
            || range.End >= text.Length
            || text[range.Start - 1] is not ('"' or '“' or '\'' or '‘')
            || text[range.End] is not ('"' or '”' or '\'' or '’')
        )
        {
            return false;
        }

        var before = GetWordBefore(text, range.Start - 1);
        return MatchingWords.Introducers.Contains(before) || MatchingWords.Naming.Contains(before);
    }

    /// <summary>Whether the words with capitals before a place begin with the head of a name, or a word that introduces a name is right before.</summary>
    private static bool IsAfterHead(string text, int start)
    {
        var before = GetWordBefore(text, start);
        if (before.Length > 0 && char.IsLower(before[0]))
        {
            return MatchingWords.Introducers.Contains(before);
        }

        while (before.Length > 0 && char.IsUpper(before[0]))
        {
            if (MatchingWords.NameHeads.Contains(before))
            {
                return true;
            }

            start -= before.Length + 1;
            before = GetWordBefore(text, start);
        }

        return false;
    }

    /// <summary>Whether the words with capitals before a name begin with a street, a hotel or a shop: <c>di Jalan Kamboja</c>. At the start of a sentence the name must go on.</summary>
    private static bool IsAddress(string text, TextRange range, ReadOnlySpan<char> before)
    {
        var start = range.Start;
        for (; before.Length > 0 && char.IsUpper(before[0]); before = GetWordBefore(text, start))
        {
            start -= before.Length + 1;
            if (MatchingWords.AddressHeads.Contains(before))
            {
                return IsBeforeCapital(text, range) || MatchingWords.StreetHeads.Contains(before) || !IsAfterStop(text, start);
            }
        }

        return false;
    }

    private static bool IsBeforeName(string text, TextRange range, ReadOnlySpan<char> before, bool isOneWord) =>
        isOneWord
        && before.Length > 0
        && IsBeforeCapital(text, range)
        && !MatchingWords.Titles.Contains(range.In(text))
        && !IsAfterStop(text, range.Start);
}
