namespace Translate.Engines.Offline;

/// <content>Chooses articles.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Notes a phrase that can be a subject.</summary>
    private void StartNoun(NounPhrase? phrase, bool isPlural, bool isAfterComma = false, bool isAfterPreposition = false)
    {
        _noun = phrase;
        _afterNounPhrase = true;
        if (phrase is { IsHuman: true })
        {
            _owner =
                isPlural ? "their"
                : EnglishStyle.IsFirm(phrase.Head!.English) ? "its"
                : phrase.Head!.Is(WordFeatures.Female) ? "her"
                : "his";
        }
        else if (
            phrase is not null
            && !_clause.HasVerb
            && !isAfterPreposition
            && _owner != "its"
            && phrase.Head is { Class: WordClass.Place } or { IsAcronym: true }
        )
        {
            _owner = "its";
        }

        if (_clause.IsAction && !isAfterComma)
        {
            // The action is the subject, not its object: "Selling cars is hard."
            return;
        }

        if ((!_clause.HasVerb || isAfterComma) && phrase is not { Head: null } || phrase is null)
        {
            _clause.IsPlural = isPlural;
            _clause.FormerSubject = _clause.HasVerb ? _clause.Subject : string.Empty;
            _clause.Subject =
                isPlural ? "they"
                : phrase is { IsHuman: true } && !EnglishStyle.IsFirm(phrase.Head!.English) ? GetSubjectOfOwner()
                : "it";
            _clause.IsSpeaker = false;
            _clause.HasNewSubject = _clause.HasVerb;
        }
    }

    /// <summary>Whether only one can be meant: the first, the largest, the head of something.</summary>
    private static bool IsOnly(NounPhrase phrase) =>
        phrase.Quantifiers.Exists(quantifier => quantifier.Class == WordClass.Ordinal)
        || phrase.Modifiers.Exists(modifier =>
            modifier.Class == WordClass.Ordinal
            || EnglishStyle.IsSuperlative(modifier.English)
            || modifier.English is "only" or "same" or "main"
        )
        || phrase.Head is { English: "area" or "region" or "territory" or "city" or "province" }
            && (phrase is { Inner.Head.Class: WordClass.Place } || phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Place))
        || phrase.Head
            is {
                English: "crisis"
                    or "war"
                    or "conflict"
                    or "border"
                    or "parliament"
                    or "constitution"
                    or "economy"
                    or "army"
                    or "military"
                    or "navy"
                    or "capital"
                    or "flag"
                    or "market"
            }
            && phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Place)
        || phrase.Head is { English: "courtroom" or "stage" or "pitch" or "scene" or "crime scene" or "press" or "public" or "parliament" }
        || phrase.Head is { } rate && (EnglishStyle.IsRate(rate.English) || rate.English.EndsWith(" government", StringComparison.Ordinal))
        || phrase is { Inner: { } inner, Relation: InnerRelation.Compound }
            && inner.Modifiers.Exists(modifier => EnglishStyle.IsSuperlative(modifier.English))
        || phrase.Head is { } head && head.Is(WordFeatures.Unique)
        || phrase is { Relation: InnerRelation.Of, Inner: { Head.Class: not WordClass.Number } qualifier, Modifiers.Count: 0 }
            && !(IsBare(qualifier) && EnglishStyle.IsOneOfKind(phrase.Head!.English))
            && !EnglishStyle.IsPicture(phrase.Head!.English)
            && (
                qualifier.Quantifiers.Count == 0
                || EnglishStyle.IsOwned(phrase.Head!.English) && qualifier.Quantifiers[0].Class == WordClass.Determiner
            );

    /// <summary>Whether a disaster is mentioned for the first time: after a flood hit, an earthquake with a magnitude of 5.6.</summary>
    private bool IsNews()
    {
        if (
            _lexemes[_next] is not { Class: WordClass.Noun, HasPossessor: false } disaster
            || !EnglishStyle.IsDisaster(disaster.English)
            || disaster.English is "war" or "conflict"
            || _lexemes.Take(_next).Any(lexeme => lexeme.English == disaster.English)
        )
        {
            return false;
        }

        return _before is { Class: WordClass.Conjunction, Entry.Form: "setelah" or "usai" or "ketika" or "saat" }
            || _before is null or { Class: WordClass.Mark, English: "—" or "–" or "-" }
                && At(_next + 1) is { Class: WordClass.Preposition, Entry.Form: "dengan" or "berkekuatan" };
    }

    /// <summary>Whether others like it are meant too: a safer place, a warm atmosphere.</summary>
    private bool IsOneOfMany(NounPhrase phrase) =>
        _before is { Class: WordClass.Preposition, English: "with" }
            && phrase is { Relation: InnerRelation.Of, Inner: { } amount, IsOwned: false, Demonstrative: null, Modifiers.Count: 0 }
            && (
                amount.Head?.Class == WordClass.Number
                || amount.Quantifiers.Exists(quantifier => quantifier.Class is WordClass.Number or WordClass.Numeral)
            )
        || _before is { Class: WordClass.Preposition }
            && phrase is { Head: { Class: WordClass.Noun } head, Relation: not InnerRelation.Of }
            && !head.Is(WordFeatures.Unique)
            && !head.Is(WordFeatures.Human)
            && (head.Term is null || !head.English.Any(char.IsUpper))
            && !head.IsProper
            && !head.IsPartOfName
            && !IsOnly(phrase)
            && (
                phrase.AdjectiveClause.Exists(word => word.Class == WordClass.Adjective)
                || phrase.Quantifiers.Count == 0
                    && phrase.Modifiers.Exists(word => word.Class == WordClass.Adjective)
                    && !phrase.Modifiers.Exists(word => EnglishStyle.IsOnlyOne(word.English))
            )
            && !phrase.HasSuffix
            && phrase.Demonstrative is null
            && !phrase.AdjectiveClause.Exists(word =>
                word.English is "only" or "same" or "right" || EnglishStyle.IsSuperlative(word.English)
            );

    /// <summary>Whether the name of the person follows a long title: the chair of the House of Representatives, Puan Maharani.</summary>
    private bool IsApposition() =>
        _next > 0
        && _lexemes[_next] is { Class: WordClass.Name, IsAcronym: false, HasSpaceBefore: true } name
        && name.Is(WordFeatures.Human)
        && (_isOfPerson || _noun is { IsHuman: true, Head.Class: WordClass.Title or WordClass.Noun, Inner: not null, Followers.Count: 0 })
        && ReferenceEquals(_before, _lexemes[_next - 1])
        && _before.Class is not (WordClass.Mark or WordClass.Verb or WordClass.Passive or WordClass.Preposition or WordClass.Conjunction);

    /// <summary>The article of a countable noun without another determiner, by the first rule that has one.</summary>
    private Article GetArticle()
    {
        foreach (var (name, choose) in ArticleRules)
        {
            if (choose(this) is { } word)
            {
                return new Article(word, name);
            }
        }

        return Article.The;
    }

    /// <summary>Whether the noun phrase after a verb is the subject of what somebody said: said the deficit will be kept.</summary>
    private bool IsSubjectOfReport() =>
        _before is { Class: WordClass.Verb }
        && _clause.Complement == VerbComplement.Clause
        && At(SkipPhrases(_next))
            is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation or WordClass.Adverb };

    /// <summary>Returns where the phrase at an index ends, with the phrases after its prepositions.</summary>
    private int SkipPhrases(int at)
    {
        at = NounPhraseParser.Parse(_lexemes, at).Next;
        while (At(at) is { Class: WordClass.Preposition } && At(at + 1) is { } next && NounPhrase.CanStart(next))
        {
            at = NounPhraseParser.Parse(_lexemes, at + 1).Next;
        }

        return at;
    }

    /// <summary>Whether a noun phrase directly precedes, which the next phrase then qualifies with <c>of</c>.</summary>
    private bool FollowsNounPhrase =>
        _next > 0
        && (
            ReferenceEquals(_before, _lexemes[_next - 1])
                && _before is { Class: WordClass.Noun or WordClass.Title } or { Class: WordClass.Adjective, IsPredicate: false }
            || EndsQuotedNoun()
        );

    /// <summary>Whether a quotation ends with a noun that the next phrase qualifies: to the “implementation” of the pact.</summary>
    private bool EndsQuotedNoun() =>
        _next > 1
        && _lexemes[_next - 1] is { Class: WordClass.Mark, English: "”" }
        && _lexemes[_next - 2] is { Class: WordClass.Noun }
        && _lexemes[_next].HasSpaceBefore;

    /// <summary>Whether the verb before has its object in it, which the noun then qualifies: maintain stability of the rupiah.</summary>
    private bool FollowsObject() =>
        _next > 0
        && ReferenceEquals(_before, _lexemes[_next - 1])
        && _before is { Class: WordClass.Verb, Term: null, Entry.Form: var form }
        && form.Contains(' ', StringComparison.Ordinal)
        && !_before.Is(WordFeatures.Intransitive)
        && EnglishStyle.EndsWithObject(_before.English);
}
