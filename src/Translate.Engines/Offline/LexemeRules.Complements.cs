using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <content>Rules for verbs whose English has its object in it, and for verbs with a clause after them.</content>
internal static partial class LexemeRules
{
    /// <summary><c>menderita luka parah</c>, where the lexicon has verb and object as one: suffer serious injuries.</summary>
    private static bool DescribeObject(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry.Form: var form } verb
            || !EnglishStyle.HasObject(form)
            || verb.English.LastIndexOf(' ') is not (> 0 and var blank)
        )
        {
            return false;
        }

        return TryOwnObject(lexemes, at, verb, blank)
            || TrySpecifyObject(lexemes, at, verb, blank)
            || TryDescribeWithAdjective(lexemes, at, verb, blank);
    }

    /// <summary>Drive your car.</summary>
    private static bool TryOwnObject(List<Lexeme> lexemes, int at, Lexeme verb, int blank) =>
        At(lexemes, at + 1) is { Class: WordClass.Pronoun, Entry: { Form: not "ia" } pronoun }
        && pronoun.GetForm(1) is { Length: > 0 } owner
        && At(lexemes, at + 2) is not { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation }
        && Replace(lexemes, at, 2, WithEnglish(verb, $"{WithoutArticle(verb.English[..blank])} {owner}{verb.English[blank..]}"));

    /// <summary>Commit a copyright violation.</summary>
    private static bool TrySpecifyObject(List<Lexeme> lexemes, int at, Lexeme verb, int blank) =>
        At(lexemes, at + 1)
            is { Class: WordClass.Noun, Term: null, HasPossessor: false, IsPlural: false, IsProper: false, HasCapital: false } kind
        && verb.Entry!.Form.StartsWith("melakukan ", StringComparison.Ordinal)
        && !kind.Is(WordFeatures.Human)
        && !EnglishStyle.IsMeasure(kind.English)
        && At(lexemes, at + 2) is null or { Class: WordClass.Mark or WordClass.Preposition or WordClass.Conjunction }
        && Replace(lexemes, at, 2, WithEnglish(verb, InsertInObject(verb.English, blank, kind.English, kind.English)));

    /// <summary>Suffer serious injuries; also with <c>yang</c> and quotation marks before the adjective.</summary>
    private static bool TryDescribeWithAdjective(List<Lexeme> lexemes, int at, Lexeme verb, int blank)
    {
        var isClause = At(lexemes, at + 1) is { Entry.Form: "yang" };
        var isQuoted =
            isClause
            && At(lexemes, at + 2) is { Class: WordClass.Mark, English: "“" or "\"" }
            && At(lexemes, at + 4) is { Class: WordClass.Mark, English: "”" or "\"" };
        var place = at + 1 + (isClause ? 1 : 0) + (isQuoted ? 1 : 0);
        var last = isQuoted ? place + 1 : place;
        if (
            At(lexemes, place) is not { Class: WordClass.Adjective, IsPredicate: false, Term: null } adjective
            || isClause
                && At(lexemes, last + 1)
                    is not (
                        null
                        or { Class: WordClass.Mark, English: not "," }
                        or { Class: WordClass.Preposition, Entry.Form: "di" or "ke" or "dalam" or "pada" or "dengan" or "untuk" }
                    )
        )
        {
            return false;
        }

        var written = isQuoted ? lexemes[at + 2].English + adjective.English + lexemes[at + 4].English : adjective.English;
        var english = InsertInObject(verb.English, blank, adjective.English, written);
        return Replace(lexemes, at, last - at + 1, WithEnglish(verb, english));
    }

    /// <summary>Writes a word before the object in the English of a verb, with the form of its article: commit a violation, commit an act.</summary>
    /// <param name="english">The English of the verb.</param>
    /// <param name="blank">The index of the space before the object.</param>
    /// <param name="word">The word, which decides between "a" and "an".</param>
    /// <param name="written">The word with marks around it.</param>
    private static string InsertInObject(string english, int blank, string word, string written)
    {
        var start = english[..blank];
        start = start.EndsWith(" an", StringComparison.Ordinal) ? start[..^1] : start;
        var isAn = start.EndsWith(" a", StringComparison.Ordinal) && EnglishInflection.TakesAn(word);
        return $"{start}{(isAn ? "n" : string.Empty)} {written}{english[blank..]}";
    }

    private static Lexeme WithEnglish(Lexeme lexeme, string english) =>
        lexeme with
        {
            English = english,
            Entry = lexeme.Entry! with { English = english },
        };

    private static string WithoutArticle(string words) =>
        words.LastIndexOf(' ') is > 0 and var blank && words[(blank + 1)..] is "a" or "an" or "the" or "one's" ? words[..blank] : words;

    /// <summary><c>menduga itu adalah bom</c>: suspect that. With an object and a verb, <c>menduga dia mencuri</c>, suspect of.</summary>
    private static bool MakeSuspect(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, English: "suspect", Entry: { } entry } suspect
            || At(lexemes, at + 1) is not { } first
        )
        {
            return false;
        }

        var end =
            first.Class == WordClass.Demonstrative ? at + 2
            : NounPhrase.CanStart(first) ? NounPhraseParser.Parse(lexemes, at + 1).Next
            : lexemes.Count;
        while (At(lexemes, end) is { Class: WordClass.Adverb })
        {
            end++;
        }

        if (!EnglishStyle.IsCopula(At(lexemes, end)?.Entry?.Form) && At(lexemes, end) is not { Class: WordClass.Passive })
        {
            return false;
        }

        lexemes[at] = suspect with { English = "suspect that", Entry = entry with { English = "suspect that" } };
        return true;
    }

    /// <summary><c>menolak berkomentar</c>: refuse to comment. With an object, "reject".</summary>
    private static bool MakeRefuse(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, English: "reject", Entry: { } entry } reject
            || !(
                At(lexemes, at + 1) is { Class: WordClass.Verb }
                || At(lexemes, at + 1) is { Entry.Form: "untuk" } && At(lexemes, at + 2) is { Class: WordClass.Verb }
            )
        )
        {
            return false;
        }

        lexemes[at] = reject with { English = "refuse", Entry = entry with { English = "refuse", Forms = string.Empty } };
        return true;
    }

    /// <summary><c>membuat sekolah diliburkan</c>: cause schools to be closed. With an object only, "make".</summary>
    private static bool MakeCause(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Verb, Term: null, Entry: { Form: "membuat" or "bikin" } entry } make
            || At(lexemes, at + 1) is not { } first
            || !NounPhrase.CanStart(first)
            || At(lexemes, NounPhraseParser.Parse(lexemes, at + 1).Next) is not { Class: WordClass.Passive, Entry.Form: ['d', 'i', ..] }
        )
        {
            return false;
        }

        lexemes[at] = make with { English = "cause", Entry = entry with { English = "cause", Forms = string.Empty } };
        return true;
    }
}
