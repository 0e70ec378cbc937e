using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <summary>Reads Indonesian noun phrases: <c>[quantifier] head modifier… [phrase] [name] [possessor] [demonstrative]</c>.</summary>
/// <param name="lexemes">The sentence.</param>
internal sealed class NounPhraseParser(IReadOnlyList<Lexeme> lexemes)
{
    /// <summary>Longer chains are usually two phrases that the rules cannot separate.</summary>
    private const int MaxModifiers = 4;

    private const int MaxDepth = 3;

    private int _at;

    /// <summary>Parses the phrase that starts at an index.</summary>
    /// <returns>The phrase and the index after it.</returns>
    public static (NounPhrase Phrase, int Next) Parse(IReadOnlyList<Lexeme> lexemes, int index)
    {
        var parser = new NounPhraseParser(lexemes) { _at = index };
        return (parser.ReadPhrase(depth: 0), parser._at);
    }

    private Lexeme? Current => Peek(0);

    private Lexeme? Peek(int offset) => _at + offset < lexemes.Count ? lexemes[_at + offset] : null;

    private NounPhrase ReadPhrase(int depth)
    {
        var phrase = new NounPhrase();
        while (Current is { Class: WordClass.Determiner or WordClass.Numeral or WordClass.Ordinal or WordClass.Number } quantifier && (phrase.Quantifiers.Count == 0 || quantifier.HasSpaceBefore))
        {
            phrase.Quantifiers.Add(IsTwo(quantifier) ? quantifier with { English = "the two" } : quantifier);
            _at++;
        }

        if (EnglishStyle.IsClassifier(Current?.Entry?.Form) && phrase.Quantifiers.Exists(quantifier => quantifier.Class is WordClass.Numeral or WordClass.Number) && Peek(1) is { Class: WordClass.Noun or WordClass.Title, HasSpaceBefore: true })
        {
            // Three "orang" witnesses.
            _at++;
        }

        if (Current is { Class: WordClass.Noun or WordClass.Title or WordClass.Place or WordClass.Name } head)
        {
            _at++;
            phrase.Head = head;
            ReadAfterHead(phrase, head, depth);
        }

        return phrase;
    }

    /// <summary><c>kedua negara</c> is two countries; <c>perang kedua</c>, the second war.</summary>
    private static bool IsTwo(Lexeme quantifier) => quantifier is { Class: WordClass.Ordinal, English: "second" };

    private void ReadAfterHead(NounPhrase phrase, Lexeme head, int depth)
    {
        while (phrase.Modifiers.Count < MaxModifiers && Current is { } word && (IsModifier(phrase, head, word) || TryReadYear(phrase, head)))
        {
            if (ReferenceEquals(word, Current))
            {
                phrase.Modifiers.Add(word);
                _at++;
            }
        }

        if (Current is { } next && phrase.Inner is null)
        {
            if (StartsInner(phrase, head, next) && depth < MaxDepth)
            {
                phrase.Inner = ReadPhrase(depth + 1);
                phrase.Relation = ChooseRelation(phrase, phrase.Inner);
                if ((head.Entry?.Form is "jumlah" || head.English == "percent" && phrase.Inner.IsHuman || phrase.Relation == InnerRelation.Of && EnglishStyle.IsGroup(head.English) && phrase.Inner.IsHuman) && phrase.Inner is { Head: { Class: WordClass.Noun, IsMass: false } counted, Quantifiers.Count: 0, Demonstrative: null, HasSuffix: false })
                {
                    // The number of cases.
                    phrase.Inner.Head = counted with { IsPlural = true };
                }

                if (phrase.Relation == InnerRelation.Compound && phrase.Inner is { IsHuman: true, IsPlural: false } && Current is { Entry.Form: "asal" } && head.Class == WordClass.Noun)
                {
                    // The free kick of the player from Malaysia.
                    phrase.Relation = InnerRelation.Of;
                }

                if (EnglishStyle.IsDegreeNoun(head.English) && phrase.Inner.Modifiers is [.., { Class: WordClass.Adjective, English: "high" or "low" or "very high" or "very low" } degree])
                {
                    // A high level of trust, not "the level of high trust".
                    phrase.Inner.Modifiers.Remove(degree);
                    phrase.Modifiers.Add(degree);
                }

                if (phrase.Relation == InnerRelation.Compound)
                {
                    (phrase.Possessor, phrase.Inner.Possessor) = (phrase.Inner.Possessor, null);
                    (phrase.Demonstrative, phrase.Inner.Demonstrative) = (phrase.Inner.Demonstrative, null);
                    phrase.AdjectiveClause.AddRange(phrase.Inner.AdjectiveClause);
                    phrase.Inner.AdjectiveClause.Clear();
                }
            }
            else if (next.Class is WordClass.Number or WordClass.Numeral && EnglishStyle.IsSentence(head.English) && Peek(1) is { Class: WordClass.Noun } unit && EnglishStyle.IsMeasure(unit.English) && depth < MaxDepth)
            {
                phrase.Inner = ReadPhrase(depth + 1);
                phrase.Relation = InnerRelation.Of;
            }
            else if (next.Class == WordClass.Number && (EnglishStyle.IsSum(head.English) && IsMoney() || EnglishStyle.IsCount(head.English) && depth == 0 && !EnglishPreposition.IsYear(next)) && depth < MaxDepth)
            {
                phrase.Inner = ReadPhrase(depth + 1);
                phrase.Relation = InnerRelation.Of;
            }
            else if (next.Class == WordClass.Number && IsSum(head, next))
            {
                phrase.Inner = new NounPhrase { Head = next };
                phrase.Relation = InnerRelation.Of;
                _at++;
            }
            else if (next is { Class: WordClass.Name } name && head.Class is not (WordClass.Name or WordClass.Place))
            {
                ReadName(phrase, head, name);
            }
            else if (next.Class == WordClass.Number && EnglishStyle.IsNumbered(head.English) && next.HasSpaceBefore)
            {
                phrase.Followers.Add(next);
                _at++;
            }
        }

        if (Current is { Class: WordClass.Pronoun } pronoun && pronoun.Entry?.Form is not "ia" && phrase is { Possessor: null, Demonstrative: null })
        {
            // "ia" is always a subject (Sneddon, Indonesian: A Comprehensive Grammar, 2.3).
            phrase.Possessor = pronoun;
            _at++;
        }

        if (Current is { Entry.Form: "sendiri" } && phrase.IsOwned)
        {
            // Their own house.
            phrase.IsOwn = true;
            _at++;
        }

        ReadAdjectiveClause(phrase);
        if (Current is { Class: WordClass.Demonstrative } demonstrative && phrase.Demonstrative is null)
        {
            phrase.Demonstrative = demonstrative;
            _at++;
        }
    }

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
            WordClass.Adjective => !word.IsPredicate && !head.HasPossessor && !(EnglishStyle.TakesInfinitive(word.English) && Peek(1) is { Class: WordClass.Passive }) || Peek(1) is { Class: WordClass.Demonstrative },
            WordClass.Place => !IsCounted(phrase, head) && (head.Class != WordClass.Title || word.Adjective is not null),
            WordClass.Ordinal => Peek(1) is not { Class: WordClass.Noun or WordClass.Title },
            WordClass.Number => EnglishPreposition.IsYear(word) && word.HasSpaceBefore && EnglishStyle.IsDated(head.English) && phrase.Modifiers.All(modifier => modifier.Class != WordClass.Number) && Peek(1) is not { Class: WordClass.Noun or WordClass.Numeral },
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
            WordClass.Title => Peek(1) is not { Class: WordClass.Name } || head.Class == WordClass.Noun,
            WordClass.Place => true,
            WordClass.Ordinal => IsTwo(word) && Peek(1) is { Class: WordClass.Noun or WordClass.Title },
            WordClass.Number or WordClass.Numeral => head is { Class: WordClass.Noun, HasPossessor: false, Entry.Form: [.., 'n', 'y', 'a'] } && !EnglishStyle.IsMeasure(head.English),
            WordClass.Determiner => word.Entry is { Forms: "pl" } && EnglishStyle.TakesOf(head) && head.Class == WordClass.Noun,
            _ => false,
        };
    }

    /// <summary><c>anggaran tahun 2025</c>: the 2025 budget; <c>kuartal pertama tahun 2025</c>: the first quarter of 2025.</summary>
    private bool TryReadYear(NounPhrase phrase, Lexeme head)
    {
        if (Current is not { Entry.Form: "tahun" } word || Peek(1) is not { } year || !EnglishPreposition.IsYear(year) || head is not { Class: WordClass.Noun, HasPossessor: false } || head.IsProper || EnglishStyle.IsMeasure(head.English) || phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Number))
        {
            return false;
        }

        year = year with { Range = new TextRange(word.Range.Start, year.Range.End) };
        if (EnglishStyle.IsPartOfYear(head.English))
        {
            phrase.Inner = new NounPhrase { Head = year };
            phrase.Relation = InnerRelation.Of;
        }
        else
        {
            phrase.Modifiers.Add(year);
        }

        _at += 2;
        return true;
    }

    /// <summary>Whether the noun is an amount of money that follows: <c>laba Rp2 triliun</c>, a profit of Rp2 trillion.</summary>
    private static bool IsSum(Lexeme noun, Lexeme amount) => EnglishStyle.IsSum(noun.English) && amount.Source is ['R', 'p', ..] or ['U', 'S', '$', ..] or ['$', ..];

    /// <summary>Whether the number that follows is of a currency: <c>1,2 miliar dolar AS</c>.</summary>
    private bool IsMoney()
    {
        var unit = 1;
        while (Peek(unit) is { Class: WordClass.Numeral })
        {
            unit++;
        }

        return Peek(unit) is { Class: WordClass.Noun } currency && EnglishStyle.IsCurrency(currency.English);
    }

    /// <summary>A counted unit of measure takes no noun: <c>70 tahun gencatan senjata</c>, 70 years of the ceasefire.</summary>
    private static bool IsCounted(NounPhrase phrase, Lexeme head) =>
        phrase.Quantifiers.Exists(quantifier => quantifier.Class is WordClass.Number or WordClass.Numeral) && EnglishStyle.IsMeasure(head.English);

    /// <summary>Reads <c>[yang] berusia 28 tahun</c> as "28-year-old".</summary>
    private bool TryReadAge(NounPhrase phrase)
    {
        var start = Current is { Entry.Form: "yang" } ? 1 : 0;
        if (Peek(start) is not { Entry.Form: "berusia" or "berumur" } || Peek(start + 1) is not { Class: WordClass.Number or WordClass.Numeral } number || Peek(start + 2) is not { Entry.Form: "tahun" } years)
        {
            return false;
        }

        phrase.AdjectiveClause.Add(years with { Class = WordClass.Adjective, English = number.English + "-year-old", Range = new TextRange(number.Range.Start, years.Range.End), IsPlural = false });
        _at += start + 3;
        return true;
    }

    private static InnerRelation ChooseRelation(NounPhrase phrase, NounPhrase inner)
    {
        var head = phrase.Head!;
        if (head.Term is not null || inner.Head is null)
        {
            return inner.Head is { Class: WordClass.Noun, IsProper: false } && inner is { Quantifiers.Count: 0, Followers.Count: 0 } ? InnerRelation.Compound : InnerRelation.Of;
        }

        if (inner.Possessor is not null && !inner.IsHuman && inner.Head.Class == WordClass.Noun && head.Class == WordClass.Noun)
        {
            // The exact location of their meeting.
            return InnerRelation.Of;
        }

        var isSimple = inner is { Quantifiers.Count: 0, Followers.Count: 0, Relation: InnerRelation.Compound };
        if (!isSimple || inner.Head.Class == WordClass.Title && inner.Head.IsCapitalized || phrase.Modifiers.Exists(modifier => modifier.Class is WordClass.Adjective or WordClass.Ordinal && !head.IsCapitalized))
        {
            return InnerRelation.Of;
        }

        if (inner.Head.Class is WordClass.Place or WordClass.Name && head.English == "area")
        {
            return InnerRelation.Compound;
        }

        if (EnglishStyle.IsGroup(head.English) && inner.Head is { Class: WordClass.Noun or WordClass.Title, Term: null } && inner.Head.Is(WordFeatures.Human) && inner.Head.Is(WordFeatures.Plural))
        {
            return InnerRelation.Of;
        }

        if (inner.Head.Class == WordClass.Place)
        {
            return EnglishStyle.TakesOfName(head) ? InnerRelation.Of : head.Class == WordClass.Title ? InnerRelation.Of : InnerRelation.Compound;
        }

        if (EnglishStyle.TakesIn(head) && inner is { Inner: null, Modifiers.Count: 0, HasSuffix: false } && head.Entry?.Form.StartsWith("ke", StringComparison.Ordinal) == true)
        {
            // A wage increase, but an increase in the minimum wage.
            return InnerRelation.Compound;
        }

        return EnglishStyle.TakesOf(head) && !(head.IsCapitalized && inner.Head.HasCapital) ? InnerRelation.Of : InnerRelation.Compound;
    }

    /// <summary>A name after a person, a title or a thing that has a name follows it; after other nouns it is the owner.</summary>
    private void ReadName(NounPhrase phrase, Lexeme head, Lexeme name)
    {
        _at++;
        if (EnglishStyle.IsPicture(head.English) || EnglishStyle.TakesOfName(head) || IsSum(head, name) || head is { Class: WordClass.Title, Term: null } && name.IsAcronym)
        {
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation = InnerRelation.Of;
        }
        else if (head.Term is null && head.Class != WordClass.Title && EnglishStyle.IsPartOfName(head.English) && (head.IsCapitalized || EnglishStyle.KeepsName(head.Entry?.Form) && head.HasCapital))
        {
            phrase.Head = head with { IsPartOfName = true };
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation = InnerRelation.Compound;
        }
        else if (name.IsTeam && head is { Class: WordClass.Noun, Term: null } && head.Is(WordFeatures.Human))
        {
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation = InnerRelation.Compound;
        }
        else if (head.Class == WordClass.Title || head.Is(WordFeatures.Human) || head.Term is not null || EnglishStyle.IsNamed(head.English) || head.English.Length == 0)
        {
            phrase.Followers.Add(name);
        }
        else if (head.IsCapitalized || EnglishStyle.KeepsName(head.Entry?.Form) || name.English.Any(char.IsDigit) || !char.IsLetter(name.English[^1]))
        {
            phrase.Followers.Add(name);
        }
        else
        {
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation = name.Is(WordFeatures.Human) ? InnerRelation.Genitive : InnerRelation.Compound;
        }
    }

    private void ReadAdjectiveClause(NounPhrase phrase)
    {
        if (TryReadAge(phrase))
        {
            return;
        }

        if (Current is not { Class: WordClass.Conjunction, Entry.Form: "yang" })
        {
            return;
        }

        var end = 1;
        while (Peek(end) is { Class: WordClass.Adjective } && Peek(end + 1) is { Class: WordClass.Mark, English: "," } && Peek(end + 2) is { Class: WordClass.Adjective })
        {
            // A warm, friendly and trustworthy atmosphere.
            end += 2;
        }

        if (Peek(end) is { Class: WordClass.Adjective } && Peek(end + 1) is { Class: WordClass.Mark, English: "," } && Peek(end + 2) is { Class: WordClass.Conjunction, English: "and" } && Peek(end + 3) is { Class: WordClass.Adjective } && end > 1)
        {
            end += 3;
        }
        else if (Peek(end) is { Class: WordClass.Adjective } && Peek(end + 1) is { Class: WordClass.Conjunction, English: "and" } && Peek(end + 2) is { Class: WordClass.Adjective })
        {
            // A steep and difficult climb.
            end += 2;
        }

        if (Peek(end) is not { Class: WordClass.Adjective } || Peek(end + 1) is not (null or { Class: WordClass.Mark or WordClass.Demonstrative or WordClass.Preposition or WordClass.Verb or WordClass.Passive or WordClass.Auxiliary }))
        {
            return;
        }

        if (Peek(end + 1) is { Entry.Form: "akibat" or "karena" or "oleh" or "dengan" or "terhadap" or "bagi" or "kepada" or "atas" or "dari" })
        {
            // Roads that were damaged by the flood, not "damaged roads by the flood".
            return;
        }

        phrase.AdjectiveClause.AddRange(lexemes.Skip(_at + 1).Take(end));
        _at += end + 1;
    }
}
