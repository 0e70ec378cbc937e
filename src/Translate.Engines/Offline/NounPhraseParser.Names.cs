namespace Translate.Engines.Offline;

/// <content>Reads names after nouns.</content>
internal sealed partial class NounPhraseParser
{
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
        if (TakesOf(head, name))
        {
            phrase.Qualify(new NounPhrase { Head = name }, InnerRelation.Of);
        }
        else if (IsPartOfName(head))
        {
            phrase.Head = head with { IsPartOfName = true };
            phrase.Qualify(new NounPhrase { Head = name }, InnerRelation.Compound);
        }
        else if (name.English is [>= '0' and <= '9', 'G' or 'D' or 'K'])
        {
            // A 5G network.
            phrase.Qualify(new NounPhrase { Head = name }, InnerRelation.Compound);
        }
        else if (name.IsTeam && head is { Class: WordClass.Noun, Term: null } && head.Is(WordFeatures.Human))
        {
            phrase.Qualify(new NounPhrase { Head = name }, InnerRelation.Compound);
        }
        else if (Follows(head, name))
        {
            phrase.Followers.Add(name);
        }
        else
        {
            phrase.Qualify(new NounPhrase { Head = name }, Owns(head, name) ? InnerRelation.Genitive : InnerRelation.Compound);
        }
    }

    /// <summary>Photos of Shoigu, the chairman of the KPK.</summary>
    private static bool TakesOf(Lexeme head, Lexeme name) =>
        name is { IsPlural: true, Term: null } && EnglishStyle.TakesBetween(head.English)
        || EnglishStyle.IsPicture(head.English)
        || EnglishStyle.TakesOfName(head)
        || IsSum(head, name)
        || head is { Class: WordClass.Title, Term: null } && name.IsAcronym;

    /// <summary>Merak Port: the head is a part of the name.</summary>
    private static bool IsPartOfName(Lexeme head) =>
        head.Term is null
        && head.Class != WordClass.Title
        && EnglishStyle.IsPartOfName(head.English)
        && (head.IsCapitalized || EnglishStyle.KeepsName(head.Entry?.Form) && head.HasCapital);

    /// <summary>President Prabowo Subianto, the film Laskar Pelangi.</summary>
    private static bool Follows(Lexeme head, Lexeme name) =>
        head.Class == WordClass.Title
        || head.Is(WordFeatures.Human)
        || head.Term is not null
        || EnglishStyle.IsNamed(head.English)
        || head.English.Length == 0
        || head.IsCapitalized
        || EnglishStyle.KeepsName(head.Entry?.Form)
        || name.English.Any(char.IsDigit)
        || !char.IsLetter(name.English[^1]);

    /// <summary>Shoigu's meeting.</summary>
    private static bool Owns(Lexeme head, Lexeme name) =>
        name.Is(WordFeatures.Human)
        || name is { Entry: null, IsAcronym: false, IsTeam: false }
            && !head.IsCapitalized
            && EnglishStyle.IsAct(head.English)
            && name.English.All(letter => char.IsLetter(letter) || letter is ' ' or '-');
}
