namespace Translate.Engines.Offline;

/// <summary>Reads Indonesian noun phrases: <c>[quantifier] head modifier… [phrase] [name] [possessor] [demonstrative]</c>.</summary>
/// <param name="lexemes">The sentence.</param>
internal sealed partial class NounPhraseParser(IReadOnlyList<Lexeme> lexemes)
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
        while (
            Current is { Class: WordClass.Determiner or WordClass.Numeral or WordClass.Ordinal or WordClass.Number } quantifier
            && (phrase.Quantifiers.Count == 0 || quantifier.HasSpaceBefore)
        )
        {
            phrase.Quantifiers.Add(IsTwo(quantifier) ? quantifier with { English = "the two" } : quantifier);
            _at++;
        }

        if (
            EnglishStyle.IsClassifier(Current?.Entry?.Form)
            && phrase.Quantifiers.Exists(quantifier =>
                quantifier.Class is WordClass.Numeral or WordClass.Number
                || quantifier
                    is {
                        Class: WordClass.Determiner,
                        Entry.Form: "puluhan"
                            or "ratusan"
                            or "ribuan"
                            or "jutaan"
                            or "belasan"
                            or "puluhan ribu"
                            or "ratusan ribu"
                            or "beberapa"
                            or "sejumlah"
                    }
            )
            && Peek(1) is { Class: WordClass.Noun or WordClass.Title, HasSpaceBefore: true, IsCopied: false }
        )
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
        while (
            phrase.Modifiers.Count < MaxModifiers && Current is { } word && (IsModifier(phrase, head, word) || TryReadYear(phrase, head))
        )
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
                if (
                    (
                        head.Entry?.Form is "jumlah"
                        || head.English == "percent" && phrase.Inner.IsHuman
                        || phrase.Relation == InnerRelation.Of && EnglishStyle.IsGroup(head.English) && phrase.Inner.IsHuman
                    )
                    && phrase.Inner
                        is {
                            Head: { Class: WordClass.Noun, IsMass: false } counted,
                            Quantifiers.Count: 0,
                            Demonstrative: null,
                            HasSuffix: false
                        }
                )
                {
                    // The number of cases.
                    phrase.Inner.Head = counted with
                    {
                        IsPlural = true,
                    };
                }

                if (
                    phrase.Relation == InnerRelation.Of
                    && EnglishStyle.TakesIn(head)
                    && phrase.Inner.AdjectiveClause is [{ Class: WordClass.Adjective }]
                )
                {
                    // A drastic increase in exam scores.
                    phrase.AdjectiveClause.AddRange(phrase.Inner.AdjectiveClause);
                    phrase.Inner.AdjectiveClause.Clear();
                }

                if (
                    phrase.Relation == InnerRelation.Of
                    && head.English.EndsWith("warning", StringComparison.Ordinal)
                    && phrase.Inner
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
                    // A warning of high waves.
                    phrase.Inner.Head = danger with
                    {
                        IsPlural = true,
                    };
                }

                if (
                    phrase.Relation == InnerRelation.Compound
                    && phrase.Inner is { IsHuman: true, Quantifiers.Count: 0, Head: { } person }
                    && (
                        Current is { Entry.Form: "asal" }
                        || Current is { Class: WordClass.Mark, English: "," }
                            && Peek(1) is { Class: WordClass.Name, IsAcronym: false }
                            && phrase.Inner.Modifiers.Exists(modifier => modifier.Class == WordClass.Place)
                    )
                    && head.Class == WordClass.Noun
                )
                {
                    phrase.Inner.Head = person with { IsOne = true };
                    // The free kick of the player from Malaysia.
                    phrase.Relation = InnerRelation.Of;
                }

                if (
                    EnglishStyle.IsDegreeNoun(head.English)
                    && phrase.Inner.Modifiers
                        is [.., { Class: WordClass.Adjective, English: "high" or "low" or "very high" or "very low" } degree]
                )
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
            else if (
                next.Class is WordClass.Number or WordClass.Numeral
                && EnglishStyle.IsSentence(head.English)
                && Peek(1) is { Class: WordClass.Noun } unit
                && EnglishStyle.IsMeasure(unit.English)
                && depth < MaxDepth
            )
            {
                phrase.Inner = ReadPhrase(depth + 1);
                phrase.Relation = InnerRelation.Of;
            }
            else if (next.Class == WordClass.Number && head.English == "magnitude" && depth > 0)
            {
                // A magnitude 5.6 earthquake.
                phrase.Followers.Add(next);
                _at++;
            }
            else if (next.Class is WordClass.Number or WordClass.Numeral && head.English == "radius" && depth < MaxDepth)
            {
                phrase.Inner = ReadPhrase(depth + 1);
                phrase.Relation = InnerRelation.Of;
            }
            else if (
                next.Class == WordClass.Number
                && (
                    EnglishStyle.IsSum(head.English) && IsMoney()
                    || EnglishStyle.IsCount(head.English) && depth == 0 && !EnglishPreposition.IsYear(next)
                )
                && depth < MaxDepth
            )
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
            else if (
                next is { Class: WordClass.Name } name
                && head.Class is not (WordClass.Name or WordClass.Place)
                && !(
                    depth > 0
                    && name.Is(WordFeatures.Human)
                    && head.Class == WordClass.Noun
                    && (
                        head is { Term: not null, IsProper: true }
                        || head.IsCapitalized && phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Place)
                    )
                )
            )
            {
                ReadName(phrase, head, name);
            }
            else if (next.Class == WordClass.Number && EnglishStyle.IsNumbered(head.English) && next.HasSpaceBefore)
            {
                phrase.Followers.Add(next);
                _at++;
            }
        }

        ReadOfficeHolder(phrase, head);
        if (
            Current is { Class: WordClass.Pronoun } pronoun
            && pronoun.Entry?.Form is not "ia"
            && phrase is { Possessor: null, Demonstrative: null }
        )
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
}
