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
}
