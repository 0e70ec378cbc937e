namespace Translate.Engines.Offline;

/// <content>Tells modifiers from what begins another phrase.</content>
internal sealed partial class NounPhraseParser
{
    /// <summary>Whether the word is written before the head in English: an adjective, a place, an ordinal, or the year of an event.</summary>
    private bool IsModifier(NounPhrase phrase, Lexeme head, Lexeme word)
    {
        if (head.Class == WordClass.Name)
        {
            return false;
        }

        if (head.Class == WordClass.Place || (head.IsProper && head.Class != WordClass.Title))
        {
            return word.Class == WordClass.Place && (head.Class != WordClass.Place || EnglishStyle.TakesArticle(head.English));
        }

        return word.Class switch
        {
            // After -nya, an adjective is a predicate: "harganya mahal".
            WordClass.Adjective => !word.IsPredicate
                && !head.HasPossessor
                && !(EnglishStyle.TakesInfinitive(word.English) && Peek(1) is { Class: WordClass.Passive })
                || Peek(1) is { Class: WordClass.Demonstrative },
            WordClass.Place => !IsCounted(phrase, head) && (head.Class != WordClass.Title || word.Adjective is not null),
            WordClass.Ordinal => Peek(1) is not { Class: WordClass.Noun or WordClass.Title }
                || word.Entry?.Form is "pertama" && head.Class == WordClass.Noun
                || word.Source.StartsWith("ke-", StringComparison.Ordinal),
            WordClass.Number => EnglishPreposition.IsYear(word)
                && word.HasSpaceBefore
                && EnglishStyle.IsDated(head.English)
                && phrase.Modifiers.All(modifier => modifier.Class != WordClass.Number)
                && Peek(1) is not { Class: WordClass.Noun or WordClass.Numeral },
            _ => false,
        };
    }

    private bool StartsInner(NounPhrase phrase, Lexeme head, Lexeme word)
    {
        if (head.Class is WordClass.Name or WordClass.Place || (head.IsProper && head.Class != WordClass.Title) || IsCounted(phrase, head))
        {
            return false;
        }

        return word.Class switch
        {
            WordClass.Noun when word.Entry?.Form is "bulan" or "hari" && Peek(1) is { Class: WordClass.Month or WordClass.Day } => false,
            WordClass.Noun => true,
            WordClass.Title => Peek(1) is not { Class: WordClass.Name }
                && !(word.IsCapitalized && Peek(1) is { Class: WordClass.Title } && head.IsCapitalized)
                || head is { Class: WordClass.Noun, IsCapitalized: false },
            WordClass.Place => true,
            WordClass.Ordinal => IsTwo(word) && Peek(1) is { Class: WordClass.Noun or WordClass.Title },
            WordClass.Number
            or WordClass.Numeral
                when head.Entry?.Form
                    is "pemenang"
                        or "pemilik"
                        or "penerima"
                        or "pencetak"
                        or "peraih"
                        or "penulis"
                        or "pembuat"
                        or "pendiri"
                        or "pencipta"
                        or "pembunuh"
                        or "pembeli" => Peek(1) is { Class: WordClass.Noun },
            WordClass.Number or WordClass.Numeral => head is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: [.., 'n', 'y', 'a'] }
                && !EnglishStyle.IsMeasure(head.English),
            WordClass.Determiner
                when head is { Class: WordClass.Noun, HasPossessor: false }
                    && (
                        word.Entry?.Form is "seorang" or "sebuah" or "seekor" or "para"
                        || word.Entry?.Form is "semua" or "seluruh" && head.Entry?.Form is ['k', 'e', .., 'a', 'n']
                        || word.Entry is { Forms: "pl" } && EnglishStyle.IsOwned(head.English)
                        || word.Entry?.Form is "sejumlah" or "puluhan" or "ratusan" or "ribuan" && !IsAfterPreposition(phrase)
                    )
                    && Peek(1) is { Class: WordClass.Noun or WordClass.Title } => true,
            WordClass.Determiner => word.Entry is { Forms: "pl" } && EnglishStyle.TakesOf(head) && head.Class == WordClass.Noun,
            _ => false,
        };
    }

    /// <summary>Whether a preposition of place is before the phrase, so that another phrase can follow it: <c>di kota ribuan orang berkumpul</c>.</summary>
    private bool IsAfterPreposition(NounPhrase phrase)
    {
        var at = _at - 1;
        while (at >= 0 && !ReferenceEquals(lexemes[at], phrase.Head))
        {
            at--;
        }

        return at > 0 && lexemes[at - 1] is { Class: WordClass.Preposition, Entry.Form: "di" or "dari" or "ke" or "pada" };
    }
}
