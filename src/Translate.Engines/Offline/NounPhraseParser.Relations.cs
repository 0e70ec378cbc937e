namespace Translate.Engines.Offline;

/// <content>Reads how the parts of a phrase belong together.</content>
internal sealed partial class NounPhraseParser
{
    /// <summary>Whether the noun is an amount of money that follows: <c>laba Rp2 triliun</c>, a profit of Rp2 trillion.</summary>
    private static bool IsSum(Lexeme noun, Lexeme amount) =>
        EnglishStyle.IsSum(noun.English) && amount.Source is ['R', 'p', ..] or ['U', 'S', '$', ..] or ['$', ..];

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
        phrase.Quantifiers.Exists(quantifier => quantifier.Class is WordClass.Number or WordClass.Numeral)
        && EnglishStyle.IsMeasure(head.English);

    private static InnerRelation ChooseRelation(NounPhrase phrase, NounPhrase inner)
    {
        var head = phrase.Head!;
        if (
            (
                head.English.EndsWith("warning", StringComparison.Ordinal)
                || head.English.EndsWith("anniversary", StringComparison.Ordinal)
                || head.English.EndsWith("commemoration", StringComparison.Ordinal)
            ) && inner.Head is { Class: WordClass.Noun }
        )
        {
            return InnerRelation.Of;
        }

        if (head.English is "suspect" or "defendant" or "witness" or "convict" && inner.Head?.English is "case")
        {
            // A suspect in a bribery case.
            return InnerRelation.Of;
        }

        if (head.Term is not null || inner.Head is null)
        {
            return
                inner.Head is { Class: WordClass.Noun, IsProper: false }
                && inner is { Quantifiers.Count: 0, Followers.Count: 0 } and not { Inner: not null, Relation: InnerRelation.Of }
                ? InnerRelation.Compound
                : InnerRelation.Of;
        }

        if (
            head is { English: "case", Term: null }
                && inner
                    is {
                        Quantifiers.Count: 0,
                        Followers.Count: 0,
                        Relation: InnerRelation.Compound,
                        IsHuman: false,
                        Head: { Class: WordClass.Noun, IsProper: false }
                    }
            || inner
                is {
                    Quantifiers.Count: 0,
                    Modifiers.Count: 0,
                    Followers.Count: 0,
                    Inner: null,
                    Possessor: null,
                    Head: { Class: WordClass.Noun, Term: null, IsPlural: false, HasPossessor: false } kind
                }
                && EnglishStyle.GetRelational(kind.English) is not null
                && !EnglishStyle.KeepsNoun(head.English)
                && phrase.Modifiers.Count == 0
                && inner.Demonstrative is null
                && kind.English is not ("region" or "province" or "economy" or "history")
        )
        {
            // A dengue fever case; a religious leader.
            return InnerRelation.Compound;
        }

        if (inner.Possessor is not null && !inner.IsHuman && inner.Head.Class == WordClass.Noun && head.Class == WordClass.Noun)
        {
            // The exact location of their meeting.
            return InnerRelation.Of;
        }

        var isSimple = inner is { Quantifiers.Count: 0, Followers.Count: 0, Relation: InnerRelation.Compound };
        if (
            !isSimple
            || inner.Head.Class == WordClass.Title && inner.Head.IsCapitalized
            || phrase.Modifiers.Exists(modifier => modifier.Class is WordClass.Adjective or WordClass.Ordinal && !head.IsCapitalized)
        )
        {
            return InnerRelation.Of;
        }

        if (inner.Head.Class is WordClass.Place or WordClass.Name && head.English == "area")
        {
            return InnerRelation.Compound;
        }

        if (
            inner.IsHuman
            && inner.Head.Class is WordClass.Noun or WordClass.Title
            && inner.Head.Is(WordFeatures.Human)
            && EnglishStyle.IsOwned(head.English)
            && head.English is "estimate" or "forecast" or "prediction" or "assessment"
        )
        {
            // Analysts' estimates.
            return InnerRelation.Compound;
        }

        if (
            head is { English: "period", Term: null }
            && inner is { IsHuman: false, Inner: null, Modifiers.Count: 0, Head.Class: WordClass.Noun }
        )
        {
            // The emergency response period.
            return InnerRelation.Compound;
        }

        if (EnglishStyle.TakesFor(head) && inner.IsHuman && inner.Head.Class is WordClass.Noun or WordClass.Title)
        {
            // The prosecutor's request.
            return InnerRelation.Compound;
        }

        if (
            EnglishStyle.IsGroup(head.English)
            && inner.Head is { Class: WordClass.Noun or WordClass.Title, Term: null }
            && inner.Head.Is(WordFeatures.Human)
            && inner.Head.Is(WordFeatures.Plural)
        )
        {
            return InnerRelation.Of;
        }

        if (inner.Head.Class == WordClass.Place)
        {
            return EnglishStyle.TakesOfName(head) ? InnerRelation.Of
                : head.Class == WordClass.Title ? InnerRelation.Of
                : InnerRelation.Compound;
        }

        if (
            EnglishStyle.TakesIn(head)
            && inner is { Inner: null, Modifiers.Count: 0, HasSuffix: false }
            && head.Entry?.Form.StartsWith("ke", StringComparison.Ordinal) == true
        )
        {
            // A wage increase, but an increase in the minimum wage.
            return InnerRelation.Compound;
        }

        return EnglishStyle.TakesOf(head) && !(head.IsCapitalized && inner.Head.HasCapital) ? InnerRelation.Of : InnerRelation.Compound;
    }

    /// <summary><c>Gubernur Jawa Tengah Ahmad Luthfi</c>: Central Java Governor Ahmad Luthfi. A body with a long name follows the office.</summary>
    private void ReadOfficeHolder(NounPhrase phrase, Lexeme head)
    {
        const int MaxWords = 4;
        if (
            head is not { HasPossessor: false }
            || head.Class != WordClass.Title
                && !(head is { Class: WordClass.Noun, Term: null } && head.Is(WordFeatures.Human) && EnglishStyle.IsOffice(head.English))
            || phrase
                is not {
                    Relation: InnerRelation.Of,
                    Quantifiers.Count: 0,
                    Followers.Count: 0,
                    Inner:
                    {
                        Quantifiers.Count: 0,
                        Followers.Count: 0,
                        Inner: null,
                        Demonstrative: null,
                        IsOwned: false,
                        AdjectiveClause.Count: 0,
                        Head: { } body
                    } inner
                }
            || Current is not { Class: WordClass.Name, IsAcronym: false, HasSpaceBefore: true } name
            || !name.Is(WordFeatures.Human)
            || !(body.IsProper || body.Term is not null || body.IsCapitalized && inner.Modifiers.Count > 0)
            || body.English.Split(' ').Length > MaxWords
            || body.English.Contains(" of ", StringComparison.Ordinal)
            || inner.Modifiers.Exists(modifier => modifier.Class != WordClass.Place)
        )
        {
            return;
        }

        phrase.Relation = InnerRelation.Compound;
        phrase.Followers.Add(name);
        _at++;
    }

    /// <summary>A name after a person, a title or a thing that has a name follows it; after other nouns it is the owner.</summary>
    private void ReadName(NounPhrase phrase, Lexeme head, Lexeme name)
    {
        _at++;
        if (
            name is { IsPlural: true, Term: null } && EnglishStyle.TakesBetween(head.English)
            || EnglishStyle.IsPicture(head.English)
            || EnglishStyle.TakesOfName(head)
            || IsSum(head, name)
            || head is { Class: WordClass.Title, Term: null } && name.IsAcronym
        )
        {
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation = InnerRelation.Of;
        }
        else if (
            head.Term is null
            && head.Class != WordClass.Title
            && EnglishStyle.IsPartOfName(head.English)
            && (head.IsCapitalized || EnglishStyle.KeepsName(head.Entry?.Form) && head.HasCapital)
        )
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
        else if (
            head.Class == WordClass.Title
            || head.Is(WordFeatures.Human)
            || head.Term is not null
            || EnglishStyle.IsNamed(head.English)
            || head.English.Length == 0
        )
        {
            phrase.Followers.Add(name);
        }
        else if (
            head.IsCapitalized
            || EnglishStyle.KeepsName(head.Entry?.Form)
            || name.English.Any(char.IsDigit)
            || !char.IsLetter(name.English[^1])
        )
        {
            phrase.Followers.Add(name);
        }
        else
        {
            phrase.Inner = new NounPhrase { Head = name };
            phrase.Relation =
                name.Is(WordFeatures.Human)
                || name is { Entry: null, IsAcronym: false, IsTeam: false }
                    && !head.IsCapitalized
                    && EnglishStyle.IsAct(head.English)
                    && name.English.All(letter => char.IsLetter(letter) || letter is ' ' or '-')
                    ? InnerRelation.Genitive
                    : InnerRelation.Compound;
        }
    }
}
