using Translate.Core.Quality.Texts;
using Translate.Core.Quality.Wording;

namespace Translate.Core.Quality.Names;

/// <summary>Finds the words of names: capitalized words that are not translatable words.</summary>
internal static class NameReader
{
    private const int MinLength = 3;
    private const int MinHeadlineWords = 5;

    /// <summary>Returns the names of a source.</summary>
    public static List<NameWord> ReadSource(CheckedPair pair, TargetNames target)
    {
        var text = pair.Source;
        var names = new List<NameWord>();
        var isFirst = true;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (!word.IsWord)
            {
                isFirst = StartsSentence(text, i, isFirst);
                continue;
            }

            if ((word.IsCapital || IsNamePart(text, i)) && !pair.IsTermInSource(word.Range))
            {
                if (
                    !(isFirst && word.Key == "as")
                    && NameWords.Exonyms.TryFind(text, i, out var length, out var renderings)
                    && IsAllowed(text, i, length)
                    && !IsCurrency(text, i)
                )
                {
                    var isFound = Array.Exists(renderings, target.TryUse);
                    foreach (var rendering in isFound ? renderings : [])
                    {
                        target.Use(rendering);
                    }

                    names.Add(new NameWord(i, length, isFound || HasParts(text, i, length, target), isFirst, IsExonym: true));
                    i += length - 1;
                }
                else if (IsNamePart(text, i) ? names.Count > 0 && names[^1].Index == i - 2 : IsName(text, i))
                {
                    names.Add(new NameWord(i, 1, target.Has(word.Key), isFirst, IsExonym: false));
                }
            }

            isFirst = false;
        }

        return names;
    }

    /// <summary>Returns the indexes of the words of a target that can match a name of the source.</summary>
    public static List<int> ReadTarget(CheckedPair pair, TargetNames lookup)
    {
        var text = pair.Target;
        var names = new List<int>();
        var isFirst = true;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (!word.IsWord)
            {
                isFirst = StartsSentence(text, i, isFirst);
                continue;
            }

            if (
                (word.IsCapital || IsNamePart(text, i))
                && word.Key.Length > 1
                && !pair.Source.Keys.Contains(word.Key)
                && !pair.Source.Keys.Contains(TrimPossessive(word.Key))
                && !lookup.IsUsed(word.Key)
                && !pair.IsTermInTarget(word.Range)
            )
            {
                names.Add(isFirst ? ~i : i);
            }

            isFirst = false;
        }

        return names;
    }

    /// <summary>Returns the capitalized words of an English text that do not begin a sentence and are not ordinary words.</summary>
    public static IEnumerable<CheckWord> ReadWords(CheckedText text)
    {
        var isFirst = true;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (!word.IsWord)
            {
                isFirst = StartsSentence(text, i, isFirst);
                continue;
            }

            if (word.IsCapital && !isFirst && !NameWords.GenericEnglish.Contains(word.Key))
            {
                yield return word;
            }

            isFirst = false;
        }
    }

    /// <summary>Returns the persons of a source: names of two words or more that the target has too, once each.</summary>
    public static List<string> ReadPersons(CheckedPair pair)
    {
        var persons = new List<string>();
        var names = ReadSource(pair, new TargetNames(pair.Target));
        for (var i = 1; i < names.Count; i++)
        {
            var (first, last) = (names[i - 1], names[i]);
            if (
                first.IsFound
                && last.IsFound
                && !first.IsExonym
                && !last.IsExonym
                && last.Index == first.Index + 1
                && (i + 1 == names.Count || names[i + 1].Index != last.Index + 1)
            )
            {
                var name = pair.Source.Text[pair.Source.Words[first.Index].Start..pair.Source.Words[last.Index].End];
                if (!persons.Contains(name))
                {
                    persons.Add(name);
                }
            }
        }

        return persons;
    }

    /// <summary>Returns the single name with which a source begins, such as <c>Lestari</c> or <c>Dokter Lestari</c>; null if it does not. It is in the target too, and can be a person.</summary>
    public static string? ReadSubject(CheckedPair pair)
    {
        const int MaxIndex = 2;
        foreach (var name in ReadSource(pair, new TargetNames(pair.Target)))
        {
            var word = pair.Source.Words[name.Index];
            if (name.Index > MaxIndex || pair.Source.GetKey(name.Index - 1) is "di" or "ke" or "dari" or "pada" or "untuk" or "oleh")
            {
                return null;
            }

            if (name is { IsFound: true, IsExonym: false } && !IsAcronym(pair.Source, name.Index))
            {
                return word.Range.In(pair.Source.Text).ToString();
            }
        }

        return null;
    }

    /// <summary>Returns a word without <c>'s</c>.</summary>
    public static string TrimPossessive(string key) => key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;

    /// <summary>Whether all words but function words have capitals, as in a headline.</summary>
    public static bool IsHeadline(CheckedText text)
    {
        var (words, small) = (0, 0);
        foreach (var word in text.Words)
        {
            words += word.IsWord ? 1 : 0;
            small += word.IsWord && !word.IsCapital && !IndonesianForms.IsGrammar(word.Key) && word.Key.Length > 2 ? 1 : 0;
        }

        return words >= MinHeadlineWords && small == 0;
    }

    /// <summary>Whether a word is written in capitals alone.</summary>
    public static bool IsAcronym(CheckedText text, int i) =>
        text.Words[i].Key.Length > 1 && !text.Words[i].Range.In(text.Text).ContainsAnyInRange('a', 'z');

    private static bool HasParts(CheckedText text, int index, int length, TargetNames target)
    {
        for (var i = index; i < index + length; i++)
        {
            if (text.Words[i].IsWord && !target.Has(text.Words[i].Key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A short name such as AS is an acronym, not a word.</summary>
    private static bool IsAllowed(CheckedText text, int i, int length) => length > 1 || text.Words[i].Key.Length > 3 || IsAcronym(text, i);

    private static bool IsName(CheckedText text, int i)
    {
        var word = text.Words[i];
        var isAcronym = IsAcronym(text, i);
        if (
            word.Key.Length < (isAcronym ? 2 : MinLength)
            || NameWords.GenericIndonesian.Contains(word.Key)
            || IsRoman(text, i)
            || word.Key.AsSpan().ContainsAny('ã', 'â', 'Â')
            || IsCurrency(text, i)
        )
        {
            return false;
        }

        return isAcronym || !IndonesianForms.IsIndonesian(word.Key);
    }

    /// <summary>Whether a word says which dollar it is: dolar Singapura, US$.</summary>
    private static bool IsCurrency(CheckedText text, int i) =>
        text.GetKey(i + 1) == "$"
        || text.GetKey(i - 1) is "dolar" or "dollar" or "ringgit" or "pound" or "poundsterling" or "franc" or "derajat";

    private static bool IsRoman(CheckedText text, int i) => text.Words[i].Range.In(text.Text).IndexOfAnyExcept("IVXLC") < 0;

    /// <summary>Whether a small word belongs to a name by a hyphen: Tae-yong.</summary>
    private static bool IsNamePart(CheckedText text, int i) =>
        i > 1
        && !text.Words[i].IsCapital
        && text.Words[i].IsGlued
        && text.Words[i - 1].IsDash
        && text.Words[i - 1].IsGlued
        && text.Words[i - 2].IsCapital
        && !text.Words[i].Key.StartsWith(text.Words[i - 2].Key, StringComparison.Ordinal);

    private static bool StartsSentence(CheckedText text, int i, bool isFirst)
    {
        var word = text.Words[i];
        return word.Kind switch
        {
            WordKind.Mark => word.Key[0] switch
            {
                '.' or '!' or '?' or ':' => true,
                '"' or '“' or '‘' or '\'' or '«' => isFirst || !word.IsGlued,
                '(' or '-' or '–' or '—' or '•' => isFirst,
                _ => false,
            },
            WordKind.Number => isFirst,
            _ => false,
        };
    }
}
