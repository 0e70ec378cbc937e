namespace Translate.Engines.Offline;

/// <content>Writes noun phrases, and chooses their articles.</content>
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
        var isRole =
            _before is { Entry.Form: "adalah" or "ialah" or "merupakan" or "menjadi" }
            && _clause is { HasSubject: true, IsPlural: false }
            && !_isHeadline;
        if (
            (_before is { Entry.Form: "sebagai" } || isRole)
            && phrase
                is {
                    Head: { Class: WordClass.Noun, IsPlural: false, IsMass: false } role,
                    Quantifiers.Count: 0,
                    IsOwned: false,
                    Demonstrative: null
                }
            && role.Is(WordFeatures.Human)
        )
        {
            // Named seven people as suspects.
            role = role with
            {
                Entry = role.Entry! with { Features = role.Entry.Features & ~WordFeatures.Unique },
            };
            phrase.Head = !isRole && _noun is { IsPlural: true } ? role with { IsPlural = true } : role with { IsOne = true };
            article = new Article("a", "a-for-role");
        }

        phrase.IsQualified =
            At(next) is { Class: WordClass.Mark, English: "”" }
            && At(next + 1) is { Class: WordClass.Noun, HasSpaceBefore: true }
            && phrase.Head is { Class: WordClass.Noun };
        var isApposition = IsApposition();
        if (isApposition)
        {
            _text.AddFunctionMark(",");
        }

        if (
            IsBareSingular(phrase)
            && (
                _before is { English: "whose" } && _noun is { IsPlural: true }
                || _before is { Entry.Form: "adalah" or "ialah" or "merupakan" }
                    && _clause is { HasSubject: true, IsPlural: true }
                    && phrase.IsHuman
                || _isExample && _before is { Entry.Form: "seperti" or "termasuk" or "misalnya" }
                || _isBare && _before is { Class: WordClass.Conjunction, English: "and" or "or" } && !StartsClause()
                || IsInBareList(next)
            )
        )
        {
            // Heavy rain and strong winds.
            phrase.Head = phrase.Head! with
            {
                IsPlural = true,
            };
        }

        if (
            IsBareSingular(phrase)
            && phrase.Modifiers.FindIndex(modifier => modifier is { Class: WordClass.Adjective, English: "other" }) is >= 0 and var other
        )
        {
            // Other places, but "chose another place".
            const int Reach = 8;
            if (article.Word == "the" && _lexemes.Take(_next).TakeLast(Reach).Any(lexeme => lexeme.English == "one"))
            {
                // From one country to another country.
                phrase.Modifiers[other] = phrase.Modifiers[other] with
                {
                    English = "another",
                };
            }
            else if (article.Word == "the")
            {
                phrase.Head = phrase.Head! with { IsPlural = true };
            }
            else if (article.Word == "a")
            {
                phrase.Modifiers[other] = phrase.Modifiers[other] with { English = "another" };
            }
        }

        _isOfPerson = FollowsNounPhrase && _noun is { IsHuman: true, Followers.Count: 0 };
        var isRank =
            FollowsNounPhrase
            && _noun is { IsHuman: true, Followers.Count: 0 }
            && phrase is { Head: { Class: WordClass.Title, IsCapitalized: true }, Followers: [{ Class: WordClass.Name }, ..] };
        if (isRank)
        {
            // The police chief of West Java, Inspector General Agus Wibowo, said.
            _text.AddFunctionMark(",");
            isApposition = true;
        }
        else if (
            FollowsNounPhrase
            && _lexemes[_next] is { Class: WordClass.Number }
            && At(_next + 1) is { English: "percent" }
            && _noun is { Head: { } change, IsOwned: false }
            && (EnglishStyle.TakesIn(change) || change.English.EndsWith("increase", StringComparison.Ordinal))
        )
        {
            // A profit increase of 12 percent.
            _text.AddFunctionWord("of");
        }
        else if (
            (FollowsNounPhrase || FollowsObject()) && _lexemes[_next] is { Class: WordClass.Title or WordClass.Place or WordClass.Noun }
        )
        {
            _text.AddFunctionWord("of");
        }

        if (phrase is { HasSuffix: true, IsHuman: true } && _owner == "its" && EnglishStyle.IsRelative(phrase.Head!.English))
        {
            // Relatives are those of a person.
            _owner = phrase.Head!.Entry?.Form == "suami" ? "her" : "his";
        }

        _nouns.Write(
            phrase,
            article.Word == "a"
                && IsOnly(phrase)
                && !(article.Rule == "a-for-role" && phrase.Head is { English: "suspect" or "witness" or "defendant" or "convict" })
                    ? new Article("the", "the-for-only-one")
                : article.Rule == Article.The.Rule && IsOneOfMany(phrase) ? new Article("a", "a-for-described")
                : article,
            _owner
        );
        if (isApposition && At(next) is not (null or { Class: WordClass.Mark }))
        {
            _text.AddFunctionMark(",");
        }

        var isJoined =
            _before is { Class: WordClass.Conjunction, English: "and" }
            && _clause is { HasSubject: true, HasVerb: false, IsRelative: false }
            && !_isAfterPreposition;
        _article = phrase.IsPlural || phrase.Head is { IsMass: true } ? default : article;
        _isBare = IsBare(
            phrase is { Relation: InnerRelation.Of, Inner: { } last, Head: { } kind } && EnglishStyle.IsOneOfKind(kind.English)
                ? last
                : phrase
        );
        _isExample = phrase.IsPlural;
        var isInPhrase =
            (
                _before is { Class: WordClass.Preposition }
                || _isAfterPreposition
                    && phrase.Head is { Class: WordClass.Place or WordClass.Name }
                    && _before is { Class: WordClass.Conjunction, English: "and" or "or" }
                    && _clause is { HasVerb: false }
            ) && _clause.HasSubject;
        var isInPlace =
            phrase.Head is { Class: WordClass.Place }
            && _before is { Class: WordClass.Mark, English: "," }
            && _next > 1
            && _lexemes[_next - 2].Class == WordClass.Place;
        var isAfterComma =
            _before is { Class: WordClass.Mark } && !isInPlace
            || _before?.Class is WordClass.Verb && _clause is { HasVerb: true, Complement: VerbComplement.Clause };
        _clause.HasSubject |= _before is not { Class: WordClass.Preposition };
        _before = _lexemes[next - 1];
        _next = next;
        _isAfterPreposition = isInPhrase;
        var subject = _clause.IsPlural;
        StartNoun(phrase, phrase.IsPluralSubject, isAfterComma, isInPhrase);
        _clause.IsPlural = isInPhrase ? subject : _clause.IsPlural || isJoined;
    }

    /// <summary>Whether the phrase is a countable noun with nothing that says which or how many.</summary>
    private static bool IsBareSingular(NounPhrase phrase) =>
        phrase
            is {
                IsPlural: false,
                Quantifiers.Count: 0,
                IsOwned: false,
                Demonstrative: null,
                Relation: not InnerRelation.Of,
                Followers.Count: 0,
                Head: { Class: WordClass.Noun, IsMass: false, IsCopied: false } head
            }
        && !head.IsProper
        && !head.IsPartOfName
        && !head.IsCapitalized
        && !head.Is(WordFeatures.Unique)
        && head.English is not ("number" or "government")
        && !EnglishStyle.IsRate(head.English)
        && phrase.Inner?.Head is not { IsCapitalized: true }
        && !phrase.Modifiers.Exists(modifier => modifier.Class == WordClass.Ordinal);

    /// <summary>Whether a list goes on after the phrase, and one of its members is a plural or mass noun: roads, bridges and schools.</summary>
    private bool IsInBareList(int at)
    {
        while (At(at) is { Class: WordClass.Mark, English: "," } or { Class: WordClass.Conjunction, English: "and" or "or" })
        {
            var isLast =
                _lexemes[at].Class == WordClass.Conjunction || At(at + 1) is { Class: WordClass.Conjunction, English: "and" or "or" };
            var first = isLast && _lexemes[at].Class == WordClass.Mark ? at + 2 : at + 1;
            if (At(first) is not { Class: WordClass.Noun })
            {
                return false;
            }

            var (member, next) = NounPhraseParser.Parse(_lexemes, first);
            if (isLast && At(next) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation })
            {
                return _before is null && IsBare(member);
            }

            if (isLast)
            {
                return IsBare(member);
            }

            at = next;
        }

        return false;
    }

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

    /// <summary>Notes a phrase that can be a subject.</summary>
    private void StartNoun(NounPhrase? phrase, bool isPlural, bool isAfterComma = false, bool isAfterPreposition = false)
    {
        _noun = phrase;
        _afterNounPhrase = true;
        if (phrase is { IsHuman: true })
        {
            _owner =
                isPlural ? "their"
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
            _clause.Subject =
                isPlural ? "they"
                : phrase is { IsHuman: true } ? GetSubjectOfOwner()
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

    /// <summary>Whether a disaster is told of for the first time: after a flood hit, an earthquake with a magnitude of 5.6.</summary>
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
            && head.Term is null
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
        && At(NounPhraseParser.Parse(_lexemes, _next).Next)
            is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation or WordClass.Adverb };

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
