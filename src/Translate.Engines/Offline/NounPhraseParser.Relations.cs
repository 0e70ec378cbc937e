namespace Translate.Engines.Offline;

/// <content>Chooses how a phrase qualifies the noun before it.</content>
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

    /// <summary>Returns how a phrase qualifies the head, by the first rule that applies.</summary>
    private static InnerRelation ChooseRelation(NounPhrase phrase, NounPhrase inner)
    {
        var head = phrase.Head!;
        return IsAbout(head, inner) || IsPartOfTime(phrase, head) ? InnerRelation.Of
            : head.Term is not null || inner.Head is null ? ChooseRelationToTerm(inner)
            : IsCaseOf(head, inner) || IsRelational(phrase, inner) ? InnerRelation.Compound
            : IsTooLongForCompound(phrase, inner) ? InnerRelation.Of
            : IsShortQualifier(head, inner) ? InnerRelation.Compound
            : IsGroupOfPersons(head, inner.Head) ? InnerRelation.Of
            : inner.Head.Class == WordClass.Place ? ChooseRelationToPlace(head)
            : IsShortChange(head, inner) ? InnerRelation.Compound
            : EnglishStyle.TakesOf(head) && !(head.IsCapitalized && inner.Head.HasCapital) ? InnerRelation.Of
            : InnerRelation.Compound;
    }

    /// <summary>A warning of high waves, the anniversary of the attack, a suspect in a bribery case.</summary>
    private static bool IsAbout(Lexeme head, NounPhrase inner) =>
        inner.Head is { Class: WordClass.Noun }
            && (
                head.English.EndsWith("warning", StringComparison.Ordinal)
                || head.English.EndsWith("anniversary", StringComparison.Ordinal)
                || head.English.EndsWith("commemoration", StringComparison.Ordinal)
            )
        || head.English is "suspect" or "defendant" or "witness" or "convict" && inner.Head?.English is "case"
        || inner.Head is { English: "standings" } && head.English.EndsWith("place", StringComparison.Ordinal)
        || (head.English.EndsWith("hearing", StringComparison.Ordinal) || head.English.EndsWith("trial", StringComparison.Ordinal))
            && inner.Head?.English is "case";

    /// <summary>The last ten minutes of the second half.</summary>
    private static bool IsPartOfTime(NounPhrase phrase, Lexeme head) =>
        EnglishStyle.IsMeasure(head.English)
            && phrase.Quantifiers.Exists(quantifier => quantifier is { Class: WordClass.Determiner, Entry.Forms: "pl" })
        || EnglishStyle.IsMeasure(head.English) && phrase.Modifiers.Exists(modifier => modifier.English is "last" or "first" or "final");

    private static InnerRelation ChooseRelationToTerm(NounPhrase inner) =>
        inner
            is { Head: { Class: WordClass.Noun, IsProper: false }, Quantifiers.Count: 0, Followers.Count: 0 }
                and not { Inner: not null, Relation: InnerRelation.Of }
            ? InnerRelation.Compound
            : InnerRelation.Of;

    /// <summary>A dengue fever case.</summary>
    private static bool IsCaseOf(Lexeme head, NounPhrase inner) =>
        head.English == "case"
        && inner
            is {
                Quantifiers.Count: 0,
                Followers.Count: 0,
                Relation: InnerRelation.Compound,
                IsHuman: false,
                Head: { Class: WordClass.Noun, IsProper: false }
            };

    /// <summary>A religious leader: the adjective of the noun is before the head.</summary>
    private static bool IsRelational(NounPhrase phrase, NounPhrase inner) =>
        inner
            is {
                Quantifiers.Count: 0,
                Modifiers.Count: 0,
                Followers.Count: 0,
                Inner: null,
                Possessor: null,
                Demonstrative: null,
                Head: { Class: WordClass.Noun, Term: null, IsPlural: false, HasPossessor: false } kind
            }
        && kind.English is not ("region" or "province" or "economy" or "history")
        && EnglishStyle.GetRelational(kind.English) is not null
        && !EnglishStyle.KeepsNoun(phrase.Head!.English)
        && phrase.Modifiers.Count == 0;

    /// <summary>Whether one of the two has more words than a compound can have: the exact location of their meeting.</summary>
    private static bool IsTooLongForCompound(NounPhrase phrase, NounPhrase inner)
    {
        var head = phrase.Head!;
        var qualifier = inner.Head!;
        return inner.Possessor is not null && !inner.IsHuman && qualifier.Class == WordClass.Noun && head.Class == WordClass.Noun
            || inner is not { Quantifiers.Count: 0, Followers.Count: 0, Relation: InnerRelation.Compound }
            || qualifier is { Class: WordClass.Title, IsCapitalized: true }
            || !head.IsCapitalized && phrase.Modifiers.Exists(modifier => modifier.Class is WordClass.Adjective or WordClass.Ordinal);
    }

    /// <summary>The Puncak area, analysts' estimates, the emergency response period, the prosecutor's request.</summary>
    private static bool IsShortQualifier(Lexeme head, NounPhrase inner) =>
        inner.Head!.Class switch
        {
            WordClass.Place or WordClass.Name => head.English == "area",
            WordClass.Noun when head.English == "period" && inner is { IsHuman: false, Inner: null, Modifiers.Count: 0 } => true,
            WordClass.Noun or WordClass.Title => inner.IsHuman
                && (
                    EnglishStyle.TakesFor(head)
                    || inner.Head.Is(WordFeatures.Human)
                        && EnglishStyle.IsOwned(head.English)
                        && head.English is "estimate" or "forecast" or "prediction" or "assessment"
                ),
            _ => false,
        };

    /// <summary>A group of residents.</summary>
    private static bool IsGroupOfPersons(Lexeme head, Lexeme qualifier) =>
        EnglishStyle.IsGroup(head.English)
        && qualifier is { Class: WordClass.Noun or WordClass.Title, Term: null }
        && qualifier.Is(WordFeatures.Human)
        && qualifier.Is(WordFeatures.Plural);

    private static InnerRelation ChooseRelationToPlace(Lexeme head) =>
        head.Class == WordClass.Title || EnglishStyle.TakesOfName(head) ? InnerRelation.Of : InnerRelation.Compound;

    /// <summary>A wage increase, but an increase in the minimum wage.</summary>
    private static bool IsShortChange(Lexeme head, NounPhrase inner) =>
        EnglishStyle.TakesIn(head)
        && inner is { Inner: null, Modifiers.Count: 0, HasSuffix: false }
        && head.Entry?.Form.StartsWith("ke", StringComparison.Ordinal) == true;
}
