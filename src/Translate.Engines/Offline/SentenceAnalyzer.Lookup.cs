using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Looks up words and phrases in the lexicon.</content>
internal sealed partial class SentenceAnalyzer
{
    private Lexeme? TryReadLexiconEntry(string text, List<Token> words, int first, int limit)
    {
        if (words[first].IsMark)
        {
            return null;
        }

        var phrase = string.Empty;
        Lexeme? longest = null;
        for (var i = first; i < words.Count && i < first + lexicon.MaxWords && words[i].Range.End <= limit && !words[i].IsMark; i++)
        {
            phrase =
                i == first ? words[i].In(text).ToString() : string.Concat(phrase, words[i].IsAfterHyphen ? "-" : " ", words[i].In(text));
            if (i + 1 < words.Count && words[i + 1].IsAfterHyphen)
            {
                continue;
            }

            var range = new TextRange(words[first].Range.Start, words[i].Range.End);
            longest = LookUp(text, phrase, range) is { } found && !EndsInName(text, found, words, i) ? found : longest;
            if (!lexicon.BeginsPhrase(phrase))
            {
                break;
            }
        }

        return longest is not null && IsPartOfName(text, longest, words, first) ? null : longest;
    }

    /// <summary>Whether a phrase ends with the first word of a name: <c>di laut</c> is not in <c>di Laut Jawa</c>.</summary>
    private static bool EndsInName(string text, Lexeme phrase, List<Token> words, int last) =>
        phrase.Class is WordClass.Adverb or WordClass.Preposition
        && char.IsLower(text[phrase.Range.Start])
        && phrase.Entry is { Form: var form }
        && char.IsLower(form[^1])
        && form.Contains(' ', StringComparison.Ordinal)
        && char.IsUpper(text[words[last].Range.Start])
        && last + 1 < words.Count
        && char.IsUpper(text[words[last + 1].Range.Start]);

    /// <summary>An acronym in brackets after its words stays: <c>Bank Indonesia (BI)</c> is not "Bank Indonesia (Bank Indonesia)".</summary>
    private Lexeme? TryReadAcronym(string text, Token word)
    {
        var (start, end) = (word.Range.Start, word.Range.End);
        var isInBrackets = start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')';
        return
            isInBrackets
            && end - start > 1
            && word.In(text).IndexOfAnyExceptInRange('A', 'Z') < 0
            && lexicon.Find(word.In(text).ToString()) is { English: var english }
            && english.Contains(' ', StringComparison.Ordinal)
            ? new Lexeme(WordClass.Name, word.In(text).ToString(), word.Range)
            : null;
    }

    /// <summary>A capitalized common word directly after an unknown capitalized word is part of a name: <c>Budi Indah</c>.</summary>
    private bool IsPartOfName(string text, Lexeme lexeme, List<Token> words, int first) =>
        first > 0
        && lexeme.Entry?.Form is not ("kabupaten" or "kota" or "provinsi" or "kecamatan" or "kelurahan" or "desa")
        && lexeme.Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb or WordClass.Adverb
        && char.IsUpper(text[lexeme.Range.Start])
        && words[first - 1] is { IsMark: false } before
        && string.IsNullOrWhiteSpace(text[before.Range.End..lexeme.Range.Start])
        && char.IsUpper(text[before.Range.Start])
        && IsNameBefore(lexicon.Find(before.In(text).ToString()), lexeme, text);

    /// <summary>Whether the word before is unknown, or a name that stays as it is. In a headline, where every word has a capital, only an unknown one.</summary>
    private static bool IsNameBefore(LexiconEntry? before, Lexeme lexeme, string text) =>
        before is null && (!IsInTitleCase(text) || text.Count(c => c == ' ') < 3)
        || (
            before is { Class: WordClass.Place }
            && before.Form == before.English
            && !EnglishStyle.IsDirection(lexeme.English)
            && lexeme.Entry is { } entry
            && (entry.Features & WordFeatures.Human) == 0
            && !IsInTitleCase(text)
        );

    /// <summary>Whether every word but the short and the grammatical ones has a capital: <c>Warga Rempang Tolak Relokasi, Bentrok dengan Aparat</c>.</summary>
    private static bool IsInTitleCase(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (
                text[word] is { Length: > 3 } longWord
                && !longWord.ContainsAnyInRange('A', 'Z')
                && char.IsLower(longWord[0])
                && !EnglishStyle.IsSmallInTitle(longWord)
            )
            {
                return false;
            }
        }

        return true;
    }

    private Lexeme? LookUp(string text, string form, TextRange range)
    {
        if (IsCapitals(form) && text.Any(char.IsLower))
        {
            return LookUpCapitals(form, range);
        }

        if (lexicon.Find(form) is { } exact)
        {
            return CreateLexeme(exact, range);
        }

        if (IsCapitals(form) && LookUpCapitals(form, range) is { Entry: { } headlinePlace } place)
        {
            // The whole headline is in capitals.
            return place with { English = headlinePlace.English };
        }

        if (
            form.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen
            && IsReduplication(form, hyphen, out var half)
            && lexicon.Find(half) is { } single
        )
        {
            return CreateLexeme(single, range) with
            {
                IsPlural = true,
                HasPossessor =
                    form.EndsWith("nya", StringComparison.OrdinalIgnoreCase) && !half.EndsWith("nya", StringComparison.OrdinalIgnoreCase),
            };
        }

        if (
            form.IndexOf('-', StringComparison.Ordinal) is > 0 and var at
            && LookUpDoubled(form[..at], form[(at + 1)..], range) is { } doubled
        )
        {
            return doubled;
        }

        return IndonesianClitic.TryFind(form, out var clitic) && lexicon.Find(form[..^clitic.Length]) is { } stem
            ? CreateLexeme(stem, range) with
            {
                HasPossessor = clitic is "nya",
            }
            : null;
    }

    /// <summary>Reads partial doubling: <c>berlari-lari</c>, <c>sayur-sayuran</c>, <c>tolong-menolong</c>, <c>secepat-cepatnya</c>.</summary>
    private Lexeme? LookUpDoubled(string first, string second, TextRange range)
    {
        if (
            first.EndsWith(second, StringComparison.OrdinalIgnoreCase)
            && second.Length > 2
            && lexicon.Find(first) is { Class: WordClass.Verb or WordClass.Passive } verb
        )
        {
            return CreateLexeme(verb, range);
        }

        if (second.Equals(first + "an", StringComparison.OrdinalIgnoreCase) && lexicon.Find(first) is { Class: WordClass.Noun } noun)
        {
            return CreateLexeme(noun, range) with { IsPlural = true };
        }

        if (
            first.StartsWith("se", StringComparison.OrdinalIgnoreCase)
            && second.Equals(first[2..] + "nya", StringComparison.OrdinalIgnoreCase)
            && lexicon.Find(first[2..]) is { Class: WordClass.Adjective } adjective
        )
        {
            var english = $"as {EnglishAdjective.GetAdverb(adjective.English)} as possible";
            return new Lexeme(WordClass.Adverb, english, range) { Entry = adjective with { Class = WordClass.Adverb, English = english } };
        }

        return
            IndonesianVerb.GetRoots(second.ToLowerInvariant()).Contains(first.ToLowerInvariant())
            && lexicon.Find(second) is { Class: WordClass.Verb } mutual
            ? CreateLexeme(mutual with { English = mutual.English + " each other" }, range)
            : null;
    }

    /// <summary>A word in capitals is an acronym or a place in a dateline: MEDAN is not the word for terrain.</summary>
    private Lexeme? LookUpCapitals(string form, TextRange range)
    {
        if (lexicon.Find(form) is { } exact && exact.Form == form)
        {
            return CreateLexeme(exact, range);
        }

        var capitalized = string.Join(' ', form.Split(' ').Select(word => word[0] + word[1..].ToLowerInvariant()));
        return lexicon.Find(capitalized) is { Class: WordClass.Place } place && place.Form == capitalized
            ? CreateLexeme(place, range) with
            {
                English = place.English.ToUpperInvariant(),
            }
            : null;
    }

    private static bool IsCapitals(string form) => form.Length > 1 && !form.Any(char.IsLower) && form.Any(char.IsUpper);

    private static bool IsReduplication(string form, int hyphen, out string half)
    {
        half = form[..hyphen];
        var second = form[(hyphen + 1)..];
        return second.StartsWith(half, StringComparison.OrdinalIgnoreCase)
            && (
                second.Length == half.Length
                || (IndonesianClitic.TryFind(second, out var clitic) && second.Length == half.Length + clitic.Length)
            );
    }

    private static Lexeme CreateLexeme(LexiconEntry entry, TextRange range) => new(entry.Class, entry.English, range) { Entry = entry };

    /// <summary>Reads an unknown hyphenated word. Each known part is translated, as in <c>anti-korupsi</c>.</summary>
    private Lexeme? TryReadCompound(string text, List<Token> words, int first, int limit)
    {
        var last = first;
        while (last + 1 < words.Count && words[last + 1].IsAfterHyphen && words[last + 1].Range.End <= limit)
        {
            last++;
        }

        if (last == first || words[first].IsMark)
        {
            return null;
        }

        var range = new TextRange(words[first].Range.Start, words[last].Range.End);
        var parts = words[first..(last + 1)].Select(word => lexicon.Find(word.In(text).ToString())?.English ?? word.In(text).ToString());
        var lastEntry = lexicon.Find(words[last].In(text).ToString());
        var wordClass = lastEntry?.Class ?? (char.IsUpper(text[range.Start]) ? WordClass.Name : WordClass.Unknown);
        return new Lexeme(
            wordClass is WordClass.Noun or WordClass.Adjective or WordClass.Name ? wordClass : WordClass.Unknown,
            string.Join('-', parts),
            range
        );
    }

    private static Lexeme FromUnknown(string text, Token word)
    {
        var english = word.In(text).ToString();
        if (word.IsMark)
        {
            return new Lexeme(WordClass.Mark, english, word.Range);
        }

        return new Lexeme(char.IsUpper(english[0]) ? WordClass.Name : WordClass.Unknown, english, word.Range);
    }
}
