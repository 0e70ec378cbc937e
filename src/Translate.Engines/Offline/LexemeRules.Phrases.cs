using Translate.Core.Text;

namespace Translate.Engines.Offline;

/// <content>Rules for fixed phrases.</content>
internal static partial class LexemeRules
{
    /// <summary><c>baik … maupun …</c>: both … and ….</summary>
    private static bool PairConjunctions(List<Lexeme> lexemes, int at)
    {
        const int Reach = 12;
        if (
            At(lexemes, at) is not { Entry.Form: "baik" } both
            || !lexemes.Skip(at + 1).Take(Reach).Any(lexeme => lexeme.Entry?.Form == "maupun")
        )
        {
            return false;
        }

        lexemes[at] = both with { Class = WordClass.Particle, English = "both" };
        return true;
    }

    /// <summary><c>kembali</c> before a preposition of direction is the verb; elsewhere, "again".</summary>
    private static bool MakeReturn(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is { Class: WordClass.Auxiliary, Entry: { Form: "akan kembali" } phrase } will
            && will.Source.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            && At(lexemes, at + 1) is { Entry.Form: "ke" or "dari" or "pada" or "kepada" or "di" }
        )
        {
            var split = will.Range.Start + blank;
            lexemes[at] = will with
            {
                English = "will",
                Source = will.Source[..blank],
                Range = new TextRange(will.Range.Start, split),
                Entry = phrase with { Form = "akan", English = "will", DerivedFrom = phrase.Form },
            };
            lexemes.Insert(
                at + 1,
                new Lexeme(WordClass.Verb, "return", new TextRange(split + 1, will.Range.End))
                {
                    Source = will.Source[(blank + 1)..],
                    HasSpaceBefore = true,
                    Entry = phrase with
                    {
                        Form = "kembali",
                        Class = WordClass.Verb,
                        English = "return",
                        Forms = string.Empty,
                        Features = WordFeatures.Intransitive,
                        DerivedFrom = phrase.Form,
                    },
                }
            );
            return true;
        }

        if (
            At(lexemes, at) is not { Entry: { Form: "kembali" } entry } again
            || At(lexemes, at + 1) is not { Entry.Form: "ke" or "dari" or "pada" or "kepada" or "dengan" or "di" }
        )
        {
            return false;
        }

        lexemes[at] = again with
        {
            Class = WordClass.Verb,
            English = "return",
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, "return", string.Empty) { Features = WordFeatures.Intransitive },
        };
        return true;
    }

    /// <summary><c>kesadaran akan ras</c>: awareness of race.</summary>
    private static bool MakePreposition(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry: { Form: "akan" } entry } will
            || At(lexemes, at - 1) is not { Class: WordClass.Noun or WordClass.Adjective }
            || At(lexemes, at + 1) is not { Class: WordClass.Noun or WordClass.Name or WordClass.Title or WordClass.Determiner }
        )
        {
            return false;
        }

        lexemes[at] = will with
        {
            Class = WordClass.Preposition,
            English = "of",
            Entry = new LexiconEntry(entry.Form, WordClass.Preposition, "of", string.Empty),
        };
        return true;
    }

    /// <summary><c>mungkin</c> without a verb after it: perhaps.</summary>
    private static bool MakePerhaps(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "mungkin", Class: WordClass.Auxiliary } may
            || At(lexemes, at + 1)
                is null
                    or {
                        Class: WordClass.Verb
                            or WordClass.Passive
                            or WordClass.Auxiliary
                            or WordClass.Negation
                            or WordClass.Adjective
                            or WordClass.Adverb
                    }
        )
        {
            return false;
        }

        lexemes[at] = may with { Class = WordClass.Adverb, English = "perhaps" };
        return true;
    }

    /// <summary><c>sampai di</c> is the verb; elsewhere, "until".</summary>
    private static bool MakeArrive(List<Lexeme> lexemes, int at)
    {
        if (At(lexemes, at) is not { Entry: { Form: "sampai" } entry } until || At(lexemes, at + 1) is not { Entry.Form: "di" })
        {
            return false;
        }

        lexemes[at] = until with
        {
            Class = WordClass.Verb,
            English = "arrive",
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, "arrive", string.Empty) { Features = WordFeatures.Intransitive },
        };
        return true;
    }

    /// <summary><c>"…," jelas Budi</c>: explained Budi.</summary>
    private static bool MakeAttribution(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Class: WordClass.Adjective or WordClass.Adverb or WordClass.Noun, Entry: { } entry } word
            || EnglishStyle.GetAttribution(entry.Form) is not { } verb
            || At(lexemes, at - 1) is not { Class: WordClass.Mark, English: "," or "\"" or "”" }
            || At(lexemes, at + 1) is not { Class: WordClass.Name or WordClass.Title or WordClass.Pronoun }
        )
        {
            return false;
        }

        lexemes[at] = word with
        {
            Class = WordClass.Verb,
            English = verb,
            Entry = new LexiconEntry(entry.Form, WordClass.Verb, verb, string.Empty) { Features = WordFeatures.Speech },
        };
        return true;
    }

    /// <summary><c>Ya, saya setuju</c>: yes. Inside a sentence, the particle has no English.</summary>
    private static bool MakeYes(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "ya", IsFirst: true } yes
            || At(lexemes, at + 1) is not (null or { Class: WordClass.Mark })
        )
        {
            return false;
        }

        lexemes[at] = yes with { English = "yes" };
        return true;
    }

    /// <summary><c>berapa harganya</c>: what is its price.</summary>
    private static bool MakeHowMuch(List<Lexeme> lexemes, int at)
    {
        if (
            At(lexemes, at) is not { Entry.Form: "berapa" or "berapakah" } how
            || At(lexemes, at + 1) is not { Class: WordClass.Noun, HasPossessor: true }
        )
        {
            return false;
        }

        lexemes[at] = how with { English = "how much is" };
        return true;
    }
}
