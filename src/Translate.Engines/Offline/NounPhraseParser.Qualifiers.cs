namespace Translate.Engines.Offline;

/// <content>Reads the phrase, the name or the number that qualifies a head.</content>
internal sealed partial class NounPhraseParser
{
    private void ReadQualifier(NounPhrase phrase, Lexeme head, Lexeme next, int depth)
    {
        var canNest = depth < MaxDepth;
        if (canNest && StartsInner(phrase, head, next))
        {
            ReadInner(phrase, head, depth);
        }
        else if (IsLabel(head, next, depth))
        {
            phrase.Followers.Add(next);
            _at++;
        }
        else if (canNest && IsAmountOf(head, next, depth))
        {
            phrase.Qualify(ReadPhrase(depth + 1), InnerRelation.Of);
        }
        else if (next.Class == WordClass.Number && IsSum(head, next))
        {
            phrase.Qualify(new NounPhrase { Head = next }, InnerRelation.Of);
            _at++;
        }
        else if (next.Class == WordClass.Name && head.Class is not (WordClass.Name or WordClass.Place))
        {
            if (depth == 0 || !IsNameOfOuter(phrase, head, next))
            {
                ReadName(phrase, head, next);
            }
        }
        else if (next is { Class: WordClass.Number, HasSpaceBefore: true } && EnglishStyle.IsNumbered(head.English))
        {
            phrase.Followers.Add(next);
            _at++;
        }
    }

    /// <summary>A magnitude 5.6 earthquake.</summary>
    private static bool IsLabel(Lexeme head, Lexeme number, int depth) =>
        number.Class == WordClass.Number && head.English == "magnitude" && depth > 0;

    /// <summary>Whether the number is how much the head is: a sentence of 5 years, a radius of 3 kilometers, a loss of Rp2 trillion.</summary>
    private bool IsAmountOf(Lexeme head, Lexeme number, int depth)
    {
        if (number.Class is not (WordClass.Number or WordClass.Numeral))
        {
            return false;
        }

        if (
            head.English is "radius" or "margin" or "difference"
            || head is { HasPossessor: false, Entry.Form: ['p', 'e', .., 'a', 'n'] }
                && EnglishStyle.TakesOf(head)
                && Peek(1) is { Class: WordClass.Noun, Entry.Form: not "tahun" }
            || EnglishStyle.IsSentence(head.English) && Peek(1) is { Class: WordClass.Noun } unit && EnglishStyle.IsMeasure(unit.English)
        )
        {
            return true;
        }

        return number.Class == WordClass.Number
            && (
                EnglishStyle.IsSum(head.English) && IsMoney()
                || EnglishStyle.IsCount(head.English) && depth == 0 && !EnglishPreposition.IsYear(number)
            );
    }

    /// <summary>Whether the name belongs to the person of the phrase around this one: <c>Ketua Dewan Perwakilan Rakyat Puan Maharani</c>.</summary>
    private static bool IsNameOfOuter(NounPhrase phrase, Lexeme head, Lexeme name) =>
        name.Is(WordFeatures.Human)
        && head.Class == WordClass.Noun
        && (
            head is { Term: not null, IsProper: true }
            || head.IsCapitalized && phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Place)
        );

    private void ReadInner(NounPhrase phrase, Lexeme head, int depth)
    {
        var inner = ReadPhrase(depth + 1);
        phrase.Qualify(inner, ChooseRelation(phrase, inner));
        if (phrase.Relation == InnerRelation.Of && EnglishStyle.IsGroup(head.English))
        {
            // The group of students, not "the group of the student".
            (phrase.Demonstrative, inner.Demonstrative) = (inner.Demonstrative, null);
        }

        MakeGenericPlural(phrase, inner);
        MakeCountedPlural(phrase, inner, head);
        MoveAdjectiveOfChange(phrase, inner, head);
        MakeDangerPlural(phrase, inner, head);
        KeepPersonWithOrigin(phrase, inner, head);
        MoveDegree(phrase, inner, head);
        if (phrase.Relation == InnerRelation.Compound)
        {
            TakeFromCompound(phrase, inner);
        }
    }

    /// <summary>The handling of problems: what means several where it is new.</summary>
    private static void MakeGenericPlural(NounPhrase phrase, NounPhrase inner)
    {
        if (
            phrase.Relation == InnerRelation.Of
            && inner
                is {
                    Head: { Class: WordClass.Noun, IsPlural: false, IsProper: false, IsCapitalized: false } kind,
                    Quantifiers.Count: 0,
                    Demonstrative: null,
                    Possessor: null,
                    HasSuffix: false,
                    Followers.Count: 0,
                    AdjectiveClause.Count: 0,
                    Relation: InnerRelation.Compound
                }
            && kind.Is(WordFeatures.Generic)
            && !inner.Modifiers.Exists(modifier =>
                modifier.Class is not WordClass.Adjective || EnglishStyle.IsSuperlative(modifier.English)
            )
        )
        {
            inner.Head = kind with { IsPlural = true };
        }
    }

    /// <summary>The number of cases, a group of students.</summary>
    private static void MakeCountedPlural(NounPhrase phrase, NounPhrase inner, Lexeme head)
    {
        var isCount =
            head.Entry?.Form is "jumlah"
            || head.English == "percent" && inner.IsHuman
            || phrase.Relation == InnerRelation.Of && EnglishStyle.IsGroup(head.English) && inner.IsHuman;
        if (
            isCount
            && inner
                is { Head: { Class: WordClass.Noun, IsMass: false } counted, Quantifiers.Count: 0, Demonstrative: null, HasSuffix: false }
        )
        {
            inner.Head = counted with { IsPlural = true };
        }
    }

    /// <summary>A drastic increase in exam scores.</summary>
    private static void MoveAdjectiveOfChange(NounPhrase phrase, NounPhrase inner, Lexeme head)
    {
        if (phrase.Relation == InnerRelation.Of && EnglishStyle.TakesIn(head) && inner.AdjectiveClause is [{ Class: WordClass.Adjective }])
        {
            MoveAdjectiveClause(phrase, inner);
        }
    }

    /// <summary>A warning of high waves.</summary>
    private static void MakeDangerPlural(NounPhrase phrase, NounPhrase inner, Lexeme head)
    {
        if (
            phrase.Relation == InnerRelation.Of
            && head.English.EndsWith("warning", StringComparison.Ordinal)
            && inner
                is {
                    Quantifiers.Count: 0,
                    Demonstrative: null,
                    HasSuffix: false,
                    Relation: InnerRelation.Compound,
                    Head: { Class: WordClass.Noun, IsMass: false, IsProper: false } danger
                }
            && !danger.Is(WordFeatures.Unique)
        )
        {
            inner.Head = danger with { IsPlural = true };
        }
    }

    /// <summary>The free kick of the player from Malaysia.</summary>
    private void KeepPersonWithOrigin(NounPhrase phrase, NounPhrase inner, Lexeme head)
    {
        if (
            phrase.Relation == InnerRelation.Compound
            && head.Class == WordClass.Noun
            && inner is { IsHuman: true, Quantifiers.Count: 0, Head: { } person }
            && (
                Current is { Entry.Form: "asal" }
                || Current is { Class: WordClass.Mark, English: "," }
                    && Peek(1) is { Class: WordClass.Name, IsAcronym: false }
                    && inner.Modifiers.Exists(modifier => modifier.Class == WordClass.Place)
            )
        )
        {
            inner.Head = person with { IsOne = true };
            phrase.Relation = InnerRelation.Of;
        }
    }

    /// <summary>A high level of trust, not "the level of high trust".</summary>
    private static void MoveDegree(NounPhrase phrase, NounPhrase inner, Lexeme head)
    {
        if (
            EnglishStyle.IsDegreeNoun(head.English)
            && inner.Modifiers is [.., { Class: WordClass.Adjective, English: "high" or "low" or "very high" or "very low" } degree]
        )
        {
            inner.Modifiers.Remove(degree);
            phrase.Modifiers.Add(degree);
        }
    }

    /// <summary>Gives the whole phrase what follows a compound.</summary>
    private static void TakeFromCompound(NounPhrase phrase, NounPhrase inner)
    {
        (phrase.Possessor, inner.Possessor) = (inner.Possessor, null);
        if (
            inner is { Demonstrative: not null, Head.Class: WordClass.Noun }
            && EnglishStyle.IsInstitution(inner.Head.English)
            && phrase is { Quantifiers.Count: 0, Head: { IsOne: false } residents }
            && residents.Is(WordFeatures.Plural)
            && residents.Is(WordFeatures.Human)
            && residents.English != "population"
        )
        {
            // The village's residents: the demonstrative points at the village.
            phrase.Head = residents with
            {
                IsPlural = true,
            };
        }

        (phrase.Demonstrative, inner.Demonstrative) = (inner.Demonstrative, null);
        MoveAdjectiveClause(phrase, inner);
    }

    private static void MoveAdjectiveClause(NounPhrase phrase, NounPhrase inner)
    {
        phrase.AdjectiveClause.AddRange(inner.AdjectiveClause);
        inner.AdjectiveClause.Clear();
    }
}
