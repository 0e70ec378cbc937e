namespace Translate.Engines.Offline;

/// <content>Writes noun phrases.</content>
internal sealed partial class SentenceGenerator
{
    private bool TryWriteNounPhrase(Lexeme lexeme, bool afterNounPhrase)
    {
        if (!NounPhrase.CanStart(lexeme))
        {
            return false;
        }

        if (
            lexeme.Entry?.Form is "tidak ada" or "tak ada" or "belum ada" or "tiada"
            && (!afterNounPhrase || !_clause.HasSubject)
            && (
                _before is null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Preposition }
                || afterNounPhrase
                || _before is { Class: WordClass.Verb } && _clause.Complement == VerbComplement.Clause
            )
        )
        {
            WriteThere();
        }

        WriteNounPhrase(GetArticle());
        return true;
    }

    private void WriteNounPhrase(Article article)
    {
        var (phrase, next) = NounPhraseParser.Parse(_lexemes, _next);
        if (_before is { Entry.Form: "per" } && phrase.Head is { } each)
        {
            phrase.Head = each with { IsOne = true };
        }

        article = TryMakeRole(phrase) ? new Article("a", "a-for-role") : article;
        phrase.IsQualified = IsQuotedBeforeNoun(phrase, next);
        MakePlural(phrase, next);
        MakeGeneric(phrase, article);
        MakeAnother(phrase, article);
        var isApposition = JoinToNounBefore(phrase);
        FindOwnerOfRelative(phrase);
        _nouns.Write(phrase, ReviseArticle(article, phrase), _owner);
        if (isApposition && At(next) is not (null or { Class: WordClass.Mark }))
        {
            _text.AddFunctionMark(",");
        }

        _article = phrase.IsPlural || phrase.Head is { IsMass: true } ? default : article;
        ContinueAfter(phrase, next);
    }

    /// <summary>Makes a noun one of many if it says what somebody is: he is a teacher, named seven people as suspects.</summary>
    private bool TryMakeRole(NounPhrase phrase)
    {
        var isPredicate =
            _before is { Entry.Form: "adalah" or "ialah" or "merupakan" or "menjadi" }
            && _clause is { HasSubject: true, IsPlural: false }
            && !_isHeadline;
        if (
            !isPredicate && _before is not { Entry.Form: "sebagai" or "bekerja sebagai" or "bertugas sebagai" or "berprofesi sebagai" }
            || phrase
                is not {
                    Head: { Class: WordClass.Noun, IsPlural: false, IsMass: false } role,
                    Quantifiers.Count: 0,
                    IsOwned: false,
                    Demonstrative: null
                }
            || !role.Is(WordFeatures.Human)
        )
        {
            return false;
        }

        role = role with { Entry = role.Entry! with { Features = role.Entry.Features & ~WordFeatures.Unique } };
        phrase.Head = !isPredicate && _noun is { IsPlural: true } ? role with { IsPlural = true } : role with { IsOne = true };
        return true;
    }

    /// <summary>Whether the phrase ends a quotation that qualifies the noun after it.</summary>
    private bool IsQuotedBeforeNoun(NounPhrase phrase, int next) =>
        phrase.Head is { Class: WordClass.Noun }
        && At(next) is { Class: WordClass.Mark, English: "”" }
        && At(next + 1) is { Class: WordClass.Noun, HasSpaceBefore: true };

    /// <summary>Writes what joins the phrase to the noun before it: a comma or "of". Returns whether it is an apposition, which a comma ends.</summary>
    private bool JoinToNounBefore(NounPhrase phrase)
    {
        var isApposition = IsApposition();
        if (isApposition)
        {
            _text.AddFunctionMark(",");
        }

        _isOfPerson = FollowsNounPhrase && _noun is { IsHuman: true, Followers.Count: 0 };
        if (_isOfPerson && phrase is { Head: { Class: WordClass.Title, IsCapitalized: true }, Followers: [{ Class: WordClass.Name }, ..] })
        {
            // The police chief of West Java, Inspector General Agus Wibowo, said.
            _text.AddFunctionMark(",");
            return true;
        }

        if (IsPercentOfChange() || IsSumOfMoney() || (FollowsNounPhrase || FollowsObject()) && IsQualifier(_lexemes[_next]))
        {
            var isState = _before is { Class: WordClass.Adjective } && !IsQualifiedNoun();
            _text.AddFunctionWord(isState ? EnglishStyle.GetToward(_before!.English) ?? "of" : "of");
        }

        return isApposition;
    }

    private static bool IsQualifier(Lexeme first) => first is { Class: WordClass.Title or WordClass.Place or WordClass.Noun };

    /// <summary>A profit increase of 12 percent.</summary>
    private bool IsPercentOfChange() =>
        _lexemes[_next] is { Class: WordClass.Number }
        && At(_next + 1) is { English: "percent" }
        && FollowsNounPhrase
        && _noun is { Head: { } change, IsOwned: false }
        && (EnglishStyle.TakesIn(change) || change.English.EndsWith("increase", StringComparison.Ordinal));

    /// <summary>Makes -nya after a relative a person: his wife, not "its wife".</summary>
    private void FindOwnerOfRelative(NounPhrase phrase)
    {
        if (phrase is { HasSuffix: true, IsHuman: true } && _owner == "its" && EnglishStyle.IsRelative(phrase.Head!.English))
        {
            _owner = phrase.Head!.Entry?.Form == "suami" ? "her" : "his";
        }
    }

    /// <summary>Returns the article with what the whole phrase says: the first, a safer place.</summary>
    private Article ReviseArticle(Article article, NounPhrase phrase)
    {
        if (
            article.Word == "the"
            && phrase.Modifiers.Exists(modifier => modifier.English is "similar" or "certain")
            && IsBareSingular(phrase)
        )
        {
            return new Article("a", "a-for-similar");
        }

        var isOneOfGroup = article.Rule == "a-for-role" && phrase.Head is { English: "suspect" or "witness" or "defendant" or "convict" };
        return article.Word == "a" && !isOneOfGroup && IsOnly(phrase) ? new Article("the", "the-for-only-one")
            : article.Rule == Article.The.Rule && IsOneOfMany(phrase) ? new Article("a", "a-for-described")
            : article;
    }

    /// <summary>Goes on after the phrase, which can be the subject of what follows.</summary>
    private void ContinueAfter(NounPhrase phrase, int next)
    {
        _isExample = phrase.IsPlural;
        _isBare = IsBare(
            phrase is { Relation: InnerRelation.Of, Inner: { } last, Head: { } kind } && EnglishStyle.IsOneOfKind(kind.English)
                ? last
                : phrase
        );
        var isJoined =
            _before is { Class: WordClass.Conjunction, English: "and" }
            && _clause is { HasSubject: true, HasVerb: false, IsRelative: false }
            && !_isAfterPreposition;
        var isAfterPreposition = _clause.HasSubject && IsAfterPreposition(phrase);
        var isAfterComma =
            _before is { Class: WordClass.Mark } && !IsInPlace(phrase)
            || _before is { Class: WordClass.Verb } && _clause is { HasVerb: true, Complement: VerbComplement.Clause };
        var wasPlural = _clause.IsPlural;

        _clause.HasSubject |= _before is not { Class: WordClass.Preposition };
        (_before, _next, _isAfterPreposition) = (_lexemes[next - 1], next, isAfterPreposition);
        StartNoun(phrase, phrase.IsPluralSubject, isAfterComma, isAfterPreposition);
        _clause.IsPlural = isAfterPreposition ? wasPlural : _clause.IsPlural || isJoined;
    }

    /// <summary>Whether the phrase is governed by a preposition, or is joined to a place that is: in Bali and Lombok.</summary>
    private bool IsAfterPreposition(NounPhrase phrase) =>
        _before is { Class: WordClass.Preposition }
        || _isAfterPreposition
            && phrase.Head is { Class: WordClass.Place or WordClass.Name }
            && _before is { Class: WordClass.Conjunction, English: "and" or "or" }
            && !_clause.HasVerb;

    /// <summary>Whether the place says where the place before it is: Bandung, West Java.</summary>
    private bool IsInPlace(NounPhrase phrase) =>
        phrase.Head is { Class: WordClass.Place }
        && _before is { Class: WordClass.Mark, English: "," }
        && At(_next - 2) is { Class: WordClass.Place };

    private static bool IsBare(NounPhrase phrase) =>
        (phrase.IsPlural || phrase.Head is { IsMass: true })
        && phrase
            is {
                Quantifiers.Count: 0,
                IsOwned: false,
                Demonstrative: null,
                Relation: not InnerRelation.Of,
                Head.Class: WordClass.Noun,
                Followers.Count: 0
            };

    /// <summary>Whether the adjective before belongs to a noun.</summary>
    private bool IsQualifiedNoun() => _next > 1 && _lexemes[_next - 2] is { Class: WordClass.Noun or WordClass.Title };

    /// <summary>State money of Rp3 billion.</summary>
    private bool IsSumOfMoney() =>
        FollowsNounPhrase
        && _lexemes[_next] is { Source: ['R', 'p', ..] or ['U', 'S', '$', ..] }
        && _noun is { Head: { Class: WordClass.Noun } sum, Inner: not null }
        && (EnglishStyle.IsSum(sum.English) || sum.English == "money");
}
