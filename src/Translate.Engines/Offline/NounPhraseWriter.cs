using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <summary>Writes noun phrases in English.</summary>
/// <param name="text">The text to append to.</param>
internal sealed partial class NounPhraseWriter(EnglishTextBuilder text)
{
    private string _owner = "its";

    /// <summary>Writes a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="article">The article for a singular common noun without another determiner.</param>
    /// <param name="owner">What the suffix -nya is in English: its, his, her or their.</param>
    public void Write(NounPhrase phrase, Article article, string owner)
    {
        _owner = owner;
        if (phrase.Quantifiers is [var part] && IsPart(phrase, part))
        {
            Add(part, part.English);
            text.AddFunctionWord(phrase is { IsOwned: false, Demonstrative: null } && !phrase.Head!.IsMass ? "of the" : "of");
        }

        var isOwnerWritten = WriteDeterminer(phrase, article);
        if (phrase.IsOwn)
        {
            text.AddFunctionWord("own");
        }

        WriteBody(phrase);
        if (!isOwnerWritten)
        {
            WriteOwnerAfterHead(phrase);
        }
    }

    /// <param name="phrase">The phrase.</param>
    /// <param name="isBeforeHead">Whether it is part of a compound, so that a name loses its article.</param>
    private void WriteBody(NounPhrase phrase, bool isBeforeHead = false)
    {
        WriteQuantifiers(phrase);
        WriteAdjectiveClause(phrase);
        WriteModifiers(phrase);
        if (
            phrase.Inner is { } inner
            && (phrase.Relation == InnerRelation.Compound || phrase.Relation == InnerRelation.Genitive && isBeforeHead)
        )
        {
            WriteCompound(phrase, inner);
        }

        if (phrase.Head is { } head)
        {
            var noun = FormatHead(phrase, head, isBeforeHead);
            Add(head, isBeforeHead ? WithoutArticle(noun) : noun);
        }

        foreach (var follower in phrase.Followers)
        {
            Add(follower, follower.English);
        }

        if (phrase is { Inner: { } after, Relation: InnerRelation.Of })
        {
            text.NoteRule("of-phrase");
            text.AddFunctionWord(phrase.Head is { } noun ? ChoosePreposition(noun, after) : "of");
            Write(after, Article.ForInner(phrase, after), _owner);
        }
    }

    /// <summary>The last three months: "last" is before the number.</summary>
    private void WriteQuantifiers(NounPhrase phrase)
    {
        if (phrase.Quantifiers.Count == 0)
        {
            return;
        }

        foreach (var modifier in phrase.Modifiers)
        {
            if (IsBeforeNumbers(modifier))
            {
                Add(modifier, modifier.English);
            }
        }

        foreach (var quantifier in phrase.Quantifiers)
        {
            if (quantifier.Class != WordClass.Determiner && !IsPart(phrase, quantifier))
            {
                Add(quantifier, quantifier.English);
            }
        }
    }

    private void WriteAdjectiveClause(NounPhrase phrase)
    {
        foreach (var word in phrase.AdjectiveClause)
        {
            if (word.Class == WordClass.Mark)
            {
                var opens = word.English is "“" || word.English is "\"" && ReferenceEquals(word, phrase.AdjectiveClause[0]);
                text.Source = word.Range;
                text.AddMark(word.English, spaceBefore: opens, spaceAfter: !opens);
                continue;
            }

            Add(word, word.English);
        }
    }

    private void WriteModifiers(NounPhrase phrase)
    {
        foreach (
            var modifier in phrase.Modifiers.Where(modifier => !IsBeforeNumbers(modifier) || phrase.Quantifiers.Count == 0).OrderBy(GetRank)
        )
        {
            text.NoteRule("modifier-before-noun");
            Add(modifier, FormatModifier(modifier));
        }
    }

    /// <summary>Writes what is before the head of a compound: the rice price, economic growth, the victim's house.</summary>
    private void WriteCompound(NounPhrase phrase, NounPhrase before)
    {
        text.NoteRule("compound-noun");
        if (IsOwner(phrase, before))
        {
            WriteOwnerBeforeHead(phrase, before);
            return;
        }

        if (phrase.Head is { Term: null } described && EnglishStyle.IsDescribed(described.English))
        {
            // New monkeypox cases: the first word of the phrase is an adjective.
            var blank = described.English.IndexOf(' ', StringComparison.Ordinal);
            Add(described, described.English[..blank]);
            phrase.Head = described with { English = described.English[(blank + 1)..] };
        }

        if (GetAdjective(phrase, before) is { } adjective)
        {
            text.NoteRule("noun-as-adjective");
            Add(before.Head!, adjective);
        }
        else
        {
            WriteBody(before, isBeforeHead: true);
        }
    }

    private void Add(Lexeme lexeme, string word)
    {
        (text.Source, text.IsHeadFirst) = (lexeme.Range, lexeme.Class is WordClass.Noun or WordClass.Title or WordClass.Place);
        if (word.StartsWith("the ", StringComparison.Ordinal) && word.Length > "the ".Length)
        {
            // The article of a name is a word of its own, so that the others align one by one.
            text.AddWord("the");
            word = word["the ".Length..];
        }

        text.AddWord(lexeme.IsPartOfName ? CapitalizeWords(word) : word, lexeme.IsCopied && word is not ("the" or "a" or "an"));
    }

    /// <summary>Whether the number is a part of what follows: one third of the employees.</summary>
    private static bool IsPart(NounPhrase phrase, Lexeme quantifier) =>
        quantifier.Class == WordClass.Numeral
        && phrase is { Quantifiers.Count: 1, Head.Class: WordClass.Noun or WordClass.Title }
        && EnglishStyle.IsFraction(quantifier.English)
        && !EnglishStyle.IsMeasure(phrase.Head.English);

    private string FormatHead(NounPhrase phrase, Lexeme head, bool isBeforeHead)
    {
        if (
            phrase.IsPlural
            && !isBeforeHead
            && !head.IsCopied
            && head.English.Length > 0
            && (head.Entry?.Forms is not ("-" or "=") || head is { Term: not null, Entry.Forms: "=" } && !head.English.EndsWith('s'))
        )
        {
            text.NoteRule("plural");
            if (head.Entry?.Forms is { Length: > 0 } irregular && head.Term is null)
            {
                return irregular;
            }

            if (char.IsLower(head.English[head.English.LastIndexOf(' ') + 1]))
            {
                return EnglishInflection.PluralizePhrase(head.English);
            }
        }

        var isLabel = phrase.Followers is [{ Class: WordClass.Number }, ..] && head.HasCapital;
        var isOffice =
            phrase is { Relation: InnerRelation.Compound, Inner: not null }
            && (head.Class == WordClass.Title || head.Is(WordFeatures.Human))
            && EnglishStyle.IsOffice(head.English);
        var isTitle = phrase.Followers.Count > 0 && (isOffice || head.Class == WordClass.Title && EnglishStyle.IsFormalTitle(head.English));
        return isLabel || isTitle ? CapitalizeWords(head.English) : head.English;
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name["the ".Length..] : name;

    private static string Capitalize(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string CapitalizeWords(string words) =>
        string.Join(
            ' ',
            words
                .Split(' ')
                .Select(word => word.Length > 0 && word is not ("of" or "the" or "and" or "for" or "in") ? Capitalize(word) : word)
        );

    /// <summary>Before a noun, <c>itu</c> is a definite article.</summary>
    private static string FormatDemonstrative(string demonstrative, bool isPlural) =>
        (demonstrative, isPlural) switch
        {
            ("that", _) => "the",
            ("this", true) => "these",
            _ => demonstrative,
        };
}
