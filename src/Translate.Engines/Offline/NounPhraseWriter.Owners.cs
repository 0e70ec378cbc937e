namespace Translate.Engines.Offline;

/// <content>Writes owners.</content>
internal sealed partial class NounPhraseWriter
{
    /// <summary>Whether 's is between a person and what is owned: the victim's house, residents' homes.</summary>
    private static bool IsOwner(NounPhrase phrase, NounPhrase before)
    {
        if (
            phrase is { Relation: InnerRelation.Compound, Demonstrative.English: "that" or "the" or "this" }
            && before
                is {
                    Head: { Term: null, Class: WordClass.Noun, IsPlural: false, HasCapital: false } body,
                    Inner: null,
                    Quantifiers.Count: 0
                }
            && EnglishStyle.IsInstitution(body.English)
        )
        {
            return true;
        }

        if (
            phrase.Relation != InnerRelation.Compound
            || before.Head is not { } person
            || !person.Is(WordFeatures.Human)
            || !EnglishStyle.IsOwner(person)
        )
        {
            return false;
        }

        var isOwned =
            phrase.Head is { } thing && (EnglishStyle.IsOwned(thing.English) || !before.IsPlural && EnglishStyle.IsAct(thing.English));
        return before.IsPlural
            ? isOwned && person is { IsPlural: false, Class: WordClass.Noun or WordClass.Title } && before.Quantifiers.Count == 0
            : isOwned || person.Is(WordFeatures.Unique) || before.HasSuffix;
    }

    /// <summary>Returns the phrase, inside a chain of compounds, that a body or place qualifies; null if the last noun is neither.</summary>
    private static NounPhrase? FindInstitution(NounPhrase phrase)
    {
        if (phrase is not { Relation: InnerRelation.Compound, Inner: { Relation: InnerRelation.Compound, Inner: not null } holder })
        {
            return null;
        }

        while (holder is { Relation: InnerRelation.Compound, Inner.Inner: not null })
        {
            holder = holder.Inner;
        }

        return
            holder
                is {
                    Relation: InnerRelation.Compound,
                    Inner:
                    {
                        Quantifiers.Count: 0,
                        Modifiers.Count: 0,
                        Followers.Count: 0,
                        Head: { Class: WordClass.Noun, Term: null, IsPlural: false, HasCapital: false } body
                    }
                }
            && EnglishStyle.IsInstitution(body.English)
            ? holder
            : null;
    }

    /// <summary>The victim's house, residents' homes.</summary>
    private void WriteOwnerBeforeHead(NounPhrase phrase, NounPhrase before)
    {
        var areMany = phrase.Demonstrative is null && before.Head!.Is(WordFeatures.Plural) && !before.Head.IsOne;
        if (areMany)
        {
            before.Head = before.Head! with { IsPlural = true };
        }

        WriteBody(before, isBeforeHead: !areMany);
        text.NoteRule("person-owns");
        text.AddMark(areMany && before.Head!.Entry is not { Forms.Length: > 0 } ? "'" : "'s", spaceBefore: false, spaceAfter: true);
    }

    /// <summary>Writes an owner for which there was no place before the head: a use of Kim, a friend of his.</summary>
    private void WriteOwnerAfterHead(NounPhrase phrase)
    {
        if (phrase is { Relation: InnerRelation.Genitive, Inner.Head: { } name })
        {
            text.AddFunctionWord("of");
            Add(name, name.English);
        }
        else if (phrase.Possessor is { } possessor)
        {
            text.AddFunctionWord("of");
            Add(possessor, MakePronoun(GetOwner(possessor)));
        }
        else if (phrase.HasSuffix)
        {
            text.AddFunctionWord("of");
            text.AddFunctionWord(MakePronoun(_owner));
        }
    }

    /// <summary>Returns the word of the phrase that has the suffix -nya.</summary>
    private static Lexeme FindSuffixed(NounPhrase phrase) =>
        phrase.Head is { HasPossessor: true } head
            ? head
            : phrase.Modifiers.Find(modifier => modifier.HasPossessor) ?? FindSuffixed(phrase.Inner!);

    private static string GetOwner(Lexeme possessor) => possessor.Entry?.GetForm(1) is { Length: > 0 } owner ? owner : possessor.English;

    private static string MakePronoun(string owner) =>
        owner switch
        {
            "my" => "mine",
            "his" or "its" => owner,
            _ => owner + "s",
        };

    private static string FormatOwner(Lexeme name) => name.English.EndsWith('s') ? name.English + "'" : name.English + "'s";
}
