namespace Translate.Engines.Offline;

/// <content>Writes determiners.</content>
internal sealed partial class NounPhraseWriter
{
    /// <summary>Writes the word before the phrase; returns whether it names the owner, if there is one.</summary>
    private bool WriteDeterminer(NounPhrase phrase, Article article)
    {
        if (
            phrase.Quantifiers.Find(quantifier => quantifier.Class == WordClass.Determiner && quantifier.English.Length > 0) is
            { } determiner
        )
        {
            return WriteQuantified(phrase, determiner);
        }

        if (phrase.Possessor is { } possessor)
        {
            Add(possessor, GetOwner(possessor));
            return phrase.Relation != InnerRelation.Genitive || phrase.Inner is null;
        }

        if (phrase.Demonstrative is { } demonstrative)
        {
            return WriteDemonstrative(phrase, demonstrative);
        }

        if (phrase.HasSuffix)
        {
            text.NoteRule("nya-is-owner");
            Add(FindSuffixed(phrase), _owner);
            return phrase.Relation != InnerRelation.Genitive || phrase.Inner is null;
        }

        if (phrase is { Inner.Head: { } owner, Relation: InnerRelation.Genitive })
        {
            text.NoteRule("owner-before-noun");
            Add(owner, FormatOwner(owner));
            return true;
        }

        WriteArticle(phrase, article);
        return true;
    }

    /// <summary>Writes "this" or "the"; returns whether it names the owner too.</summary>
    private bool WriteDemonstrative(NounPhrase phrase, Lexeme demonstrative)
    {
        var isDefinite = demonstrative.English is "the" or "that";
        var isOfOuter = phrase is { Head.Class: WordClass.Place or WordClass.Name, Modifiers.Count: 0, Inner: null };
        var isOfTwo = phrase.Quantifiers is [{ Class: WordClass.Ordinal, English: "the two" }, ..];
        if (isDefinite && (isOfOuter || isOfTwo))
        {
            // "Penyanyi asal Bandung itu" means that singer, not that city.
            return false;
        }

        text.NoteRule("demonstrative-before-noun");
        if (FindInstitution(phrase) is { } holder)
        {
            // The country's oil company: what is pointed at is the country.
            var body = holder.Inner!;
            holder.Inner = null;
            Add(demonstrative, FormatDemonstrative(demonstrative.English, isPlural: false));
            WriteBody(body, isBeforeHead: true);
            text.AddMark("'s", spaceBefore: false, spaceAfter: true);
            return true;
        }

        Add(demonstrative, FormatDemonstrative(demonstrative.English, phrase.IsPlural));
        return false;
    }

    private void WriteArticle(NounPhrase phrase, Article article)
    {
        var isOwned = phrase.Inner is { } owner && IsOwner(phrase, owner);
        if (
            isOwned && phrase is { Inner: { IsPlural: false, HasSuffix: false }, Head.Term: null }
            || phrase.AdjectiveClause.Exists(word => word.English == "same")
            || phrase.Modifiers.Exists(word => word is { Class: WordClass.Adjective, English: "same" })
        )
        {
            text.NoteRule("the-for-owned");
            Add(phrase.Head!, article.Word.Length > 0 ? "the" : string.Empty);
            return;
        }

        if (!TakesArticle(phrase))
        {
            return;
        }

        var chosen =
            isOwned && phrase.Inner!.IsPlural ? new Article(string.Empty, "no-article-before-owners")
            : article.Word == "a" && (isOwned || TakesOnlyThe(phrase.Head!)) ? Article.The
            : article;
        text.NoteRule(chosen.Rule);
        Add(phrase.Head!, chosen.Word);
    }

    /// <summary>Whether no "a" can be before the head: it is a name, or looks like a plural.</summary>
    private static bool TakesOnlyThe(Lexeme head) =>
        head.IsProper || head.IsPartOfName || head.English is [.., 'n' or 't' or 'e', 's'] && !EnglishStyle.IsSameInPlural(head.English);

    /// <summary>Whether the head is a singular countable noun, is qualified with "of", or is the name of an organization (<c>the Security Council</c>).</summary>
    private static bool TakesArticle(NounPhrase phrase)
    {
        if (phrase.Modifiers.Exists(IsBeforeNumbers) && phrase.Quantifiers.Count > 0)
        {
            return true;
        }

        if (phrase.Head is not { } head || HasOtherDeterminer(phrase, head))
        {
            return false;
        }

        if (head.IsProper && head.Class != WordClass.Title || head.IsPartOfName)
        {
            return EnglishStyle.TakesArticle(CapitalizeWords(head.English));
        }

        if (EnglishStyle.IsDetermined(head.English) || HasName(phrase, head))
        {
            return false;
        }

        if (phrase is { Inner: { Head.Class: WordClass.Name }, Relation: InnerRelation.Compound })
        {
            return EnglishStyle.TakesArticle(CapitalizeWords(head.English));
        }

        if (phrase is { Inner: { } inner, Relation: InnerRelation.Of })
        {
            var isAnyOf = phrase.IsPlural && (IsBetween(head, inner) || EnglishStyle.IsPicture(head.English) && head.Term is null);
            return !isAnyOf;
        }

        return phrase.IsQualified || IsSingularCountable(phrase, head);
    }

    /// <summary>Three houses, another house, the two houses, the media.</summary>
    private static bool HasOtherDeterminer(NounPhrase phrase, Lexeme head) =>
        head is { English: "media" or "state media" or "social media" or "mass media" }
        || phrase.Modifiers.Exists(modifier => modifier.English == "another")
        || phrase.Quantifiers.Exists(quantifier => quantifier.Class != WordClass.Ordinal || quantifier.English == "the two");

    /// <summary>Whether a name after the noun makes it a name too: Operation Lilin.</summary>
    private static bool HasName(NounPhrase phrase, Lexeme head) =>
        head.Class == WordClass.Noun
        && phrase.Followers is [{ Class: WordClass.Name }, ..]
        && (head.IsCapitalized || EnglishStyle.KeepsName(head.Entry?.Form));

    private static bool IsSingularCountable(NounPhrase phrase, Lexeme head)
    {
        var isTitleOfPerson = head.Class == WordClass.Title && phrase.Followers.Count > 0;
        var isLabel = phrase.Followers is [{ Class: WordClass.Number }, ..];
        return !isTitleOfPerson
            && !isLabel
            && (!phrase.IsPlural || head.English == "police" || head is { IsPlural: true, Term: not null, Entry.Form: "tuan rumah" })
            && !head.IsMass;
    }
}
