namespace Translate.Engines.Offline;

/// <content>Chooses between singular and plural.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Makes a noun plural if it is in a list of plurals or is what several are: heavy rain and strong winds.</summary>
    private void MakePlural(NounPhrase phrase, int next)
    {
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
            phrase.Head = phrase.Head! with { IsPlural = true };
        }
    }

    /// <summary>Makes a noun plural that means several where it is new: made policies, for children.</summary>
    private void MakeGeneric(NounPhrase phrase, Article article)
    {
        if (!IsBareSingular(phrase) || phrase.Head is not { } noun || !noun.Is(WordFeatures.Generic))
        {
            return;
        }

        if (_before is { Class: WordClass.Verb, English: "remain" or "become" or "be" })
        {
            return;
        }

        var revised = ReviseArticle(article, phrase);
        var isNew =
            revised is { Word: "a", Rule: "a-for-first-mention" or "a-for-described" or "a-after-and" }
            || revised.Word == "the"
                && revised.Rule == Article.The.Rule
                && _before is { Class: WordClass.Preposition, English: "for" or "with" or "without" or "against" or "among" or "by" };
        if (isNew)
        {
            phrase.Head = noun with { IsPlural = true };
        }
    }

    /// <summary>Makes "other" agree with its noun: other places, from one country to another country, chose another place.</summary>
    private void MakeAnother(NounPhrase phrase, Article article)
    {
        const int Reach = 8;
        if (!IsBareSingular(phrase))
        {
            return;
        }

        var other = phrase.Modifiers.FindIndex(modifier => modifier is { Class: WordClass.Adjective, English: "other" });
        if (other < 0)
        {
            return;
        }

        var isAnother = article.Word == "a" || _lexemes.Take(_next).TakeLast(Reach).Any(lexeme => lexeme.English == "one");
        if (article.Word is "a" or "the" && isAnother)
        {
            phrase.Modifiers[other] = phrase.Modifiers[other] with { English = "another" };
        }
        else if (article.Word == "the")
        {
            phrase.Head = phrase.Head! with { IsPlural = true };
        }
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

    /// <summary>Whether the phrase is a sum that is told of first: allocated a budget of Rp15 billion.</summary>
    private bool IsNewAmount() =>
        _before is { Class: WordClass.Verb or WordClass.Conjunction } or { Class: WordClass.Preposition, English: "with" or "of" }
        && _lexemes[_next] is { Class: WordClass.Noun, HasPossessor: false } sum
        && At(_next + 1) is { Class: not (WordClass.Verb or WordClass.Mark or WordClass.Preposition) }
        && EnglishStyle.IsSum(sum.English)
        && !sum.Is(WordFeatures.Plural)
        && NounPhraseParser.Parse(_lexemes, _next).Phrase
            is { Relation: InnerRelation.Of, IsOwned: false, Demonstrative: null, Inner: { } amount }
        && (
            amount.Head?.Class == WordClass.Number
            || amount.Quantifiers.Exists(number => number.Class is WordClass.Number or WordClass.Numeral)
        );
}
