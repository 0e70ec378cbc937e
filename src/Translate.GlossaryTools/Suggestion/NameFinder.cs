namespace Translate.GlossaryTools.Suggestion;

/// <summary>Finds names with capitals that may be terms: <c>Badan Gizi Nasional</c>, <c>Direktur Jenderal Bea Cukai</c>, <c>Human Rights Watch</c>.</summary>
/// <remarks>
/// Names of people, places and companies are left out: their words are in no word list, or they begin like a place. A person's name
/// after a title is cut off.
/// </remarks>
internal sealed class NameFinder(PhraseWords phrases)
{
    /// <summary>Words of its own that a name may have: <c>Universitas Gadjah Mada</c>.</summary>
    private const int MaxOwnWords = 2;

    private const int MinWords = 2;
    private const int MaxWords = 9;
    private const string Conjunction = "dan";

    /// <summary>The first and last word of every name, and its kind.</summary>
    public IEnumerable<(int First, int Last, CandidateKind Kind)> Find(SentenceWords sentence)
    {
        if (sentence.IsHeadline)
        {
            yield break;
        }

        for (var first = sentence.Start; first < sentence.Words.Count; )
        {
            if (!IsCapital(sentence, first))
            {
                first++;
                continue;
            }

            var last = GetEndOfRun(sentence, first);
            foreach (var name in FindIn(sentence, first, last))
            {
                yield return name;
            }

            first = last + 1;
        }
    }

    /// <summary>Whether a name of an institution is not cut off before a word of its own. A title is cut off before a person's name.</summary>
    public bool IsWhole(SentenceWords sentence, int first, int last) =>
        phrases.IsTitle(sentence.Words[first].Text)
        || ((!IsCapital(sentence, last + 1) || sentence.Roles[last + 1] == WordRole.Place) && !GoesOn(sentence, last));

    /// <summary>Whether a conjunction, perhaps after a list, joins a word that begins no other name: <c>Badan Riset dan Zakat</c>, <c>Badan Riset, Budaya, dan Zakat</c>.</summary>
    private bool GoesOn(SentenceWords sentence, int last)
    {
        var at = last + 1;
        while (GetText(sentence, at) == "," && IsCapital(sentence, at + 1))
        {
            at = GetEndOfCapitals(sentence, at + 1) + 1;
        }

        at += GetText(sentence, at) == "," ? 1 : 0;
        return GetText(sentence, at) == Conjunction && IsCapital(sentence, at + 1) && !BeginsName(sentence, at + 1);
    }

    /// <summary>Whether the word is the first of another name, of an institution, a person or a place.</summary>
    private bool BeginsName(SentenceWords sentence, int index)
    {
        var word = sentence.Words[index];
        return word.IsAcronym
            || sentence.Roles[index] is WordRole.Title or WordRole.Place
            || phrases.IsInstitution(word.Text)
            || phrases.IsTitle(word.Text)
            || phrases.IsPlaceHead(word.Text);
    }

    private static string GetText(SentenceWords sentence, int index) =>
        index < sentence.Words.Count ? sentence.Words[index].Text : string.Empty;

    private static int GetEndOfCapitals(SentenceWords sentence, int index)
    {
        while (IsCapital(sentence, index + 1))
        {
            index++;
        }

        return index;
    }

    /// <summary>Acronyms that are alone.</summary>
    public IEnumerable<int> FindAcronyms(SentenceWords sentence)
    {
        for (var i = sentence.Start; i < sentence.Words.Count && !sentence.IsHeadline; i++)
        {
            if (
                sentence.Words[i].IsAcronym
                && sentence.Roles[i] is WordRole.Unknown
                && !phrases.IsCommonAcronym(sentence.Words[i].Text)
                && !IsCapital(sentence, i - 1)
                && !IsCapital(sentence, i + 1)
            )
            {
                yield return i;
            }
        }
    }

    private static bool IsCapital(SentenceWords sentence, int index) =>
        index >= 0
        && index < sentence.Words.Count
        && sentence.Words[index] is { IsMark: false, IsCapitalised: true }
        && (sentence.Roles[index] != WordRole.Stop || !sentence.IsFirst(index));

    private int GetEndOfRun(SentenceWords sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Words.Count)
        {
            if (IsCapital(sentence, last + 1))
            {
                last++;
            }
            else if (phrases.StopWords.MayStandInside(sentence.Words[last + 1].Text) && IsCapital(sentence, last + 2))
            {
                last += 2;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private IEnumerable<(int First, int Last, CandidateKind Kind)> FindIn(SentenceWords sentence, int first, int last)
    {
        var hasHead = false;
        for (var i = first; i <= last; i++)
        {
            var word = sentence.Words[i].Text;
            if (!phrases.IsInstitution(word) && !phrases.IsTitle(word))
            {
                continue;
            }

            hasHead = true;
            var end = Extend(sentence, i, last);
            if (end > i)
            {
                end = ExtendList(sentence, end);
                yield return (i, end, CandidateKind.Institution);
            }

            if (!phrases.IsTitle(word))
            {
                i = Math.Max(i, end);
            }
        }

        if (!hasHead && last - first + 1 is >= MinWords and <= MaxWords && IsName(sentence, first, last))
        {
            yield return (first, last, CandidateKind.Name);
        }
    }

    /// <summary>The last word of the name that begins at <paramref name="first"/>; that word itself if there is no more.</summary>
    private int Extend(SentenceWords sentence, int first, int limit)
    {
        var isTitle = !phrases.IsInstitution(sentence.Words[first].Text);
        var own = phrases.IsNamed(sentence.Words[first].Text) ? MaxOwnWords : 0;
        var end = first;
        for (var i = first + 1; i <= limit && i < first + MaxWords; i++)
        {
            var word = sentence.Words[i];
            if (!word.IsCapitalised)
            {
                continue;
            }

            if (
                !sentence.Words[i - 1].IsCapitalised
                && (end == first || string.Equals(word.Text, sentence.Words[first].Text, StringComparison.OrdinalIgnoreCase))
            )
            {
                // After the conjunction another name begins: Piala Liga dan Piala Super.
                break;
            }

            if (sentence.Words[i - 1].Text == Conjunction && sentence.Roles[i] == WordRole.Title)
            {
                // Or a person's: Dinas Kebudayaan dan Haji Mansur.
                break;
            }

            if (sentence.Words[i - 1].Text == "di" && phrases.IsPlaceHead(word.Text))
            {
                // Where it is: Liga Champions Asia di Stadion Gelora.
                break;
            }

            // A title is not part of an institution, but an institution is part of a title.
            var isKnown = word.IsAcronym
                ? false
                : sentence.Roles[i] switch
                {
                    WordRole.Noun or WordRole.Adjective or WordRole.Root => true,

                    // A name may begin like a verb: Meutya, Dimas, Terawan.
                    WordRole.Verb => phrases.Reference.GetClass(word.Text) is not ReferenceClass.Unknown,
                    WordRole.Title => isTitle || i > first + 1,
                    WordRole.Stop => i < limit && !word.HasDigit,
                    WordRole.Unknown => own-- > 0,
                    _ => false,
                };
            if (
                !isKnown
                || (
                    phrases.IsPlaceHead(word.Text)
                    && !phrases.IsInstitution(word.Text)
                    && phrases.Reference.GetClass(word.Text) is ReferenceClass.Unknown
                )
            )
            {
                break;
            }

            end = i;
        }

        // Kabupaten and Kota belong to the name of the place after them.
        while (
            end > first
            && (!sentence.Words[end].IsCapitalised || sentence.Roles[end] == WordRole.Stop || phrases.IsRegion(sentence.Words[end].Text))
        )
        {
            end--;
        }

        return end;
    }

    /// <summary>Goes on over a list with a conjunction: <c>Badan Meteorologi, Klimatologi, dan Geofisika</c>.</summary>
    private static int ExtendList(SentenceWords sentence, int end)
    {
        var last = end;
        for (var i = end + 1; i + 1 < sentence.Words.Count && sentence.Words[i].Text == ","; )
        {
            var isEnd = sentence.Words[i + 1].Text == Conjunction;
            var first = i + (isEnd ? 2 : 1);
            for (last = first - 1; IsCapital(sentence, last + 1) && sentence.Roles[last + 1] is WordRole.Noun or WordRole.Adjective; )
            {
                last++;
            }

            if (last < first || isEnd)
            {
                return last < first ? end : last;
            }

            i = last + 1;
        }

        return end;
    }

    private bool IsName(SentenceWords sentence, int first, int last)
    {
        if (phrases.IsPlaceHead(sentence.Words[first].Text) || sentence.IsFirst(first))
        {
            return false;
        }

        var isForeign = false;
        var isKnown = true;
        for (var i = first; i <= last; i++)
        {
            var word = sentence.Words[i];
            isForeign |= i > first && phrases.IsForeign(word.Text);
            isKnown &=
                !word.IsCapitalised || (!word.IsAcronym && sentence.Roles[i] is WordRole.Noun or WordRole.Adjective or WordRole.Root);
        }

        return isForeign || isKnown;
    }
}
