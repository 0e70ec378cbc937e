namespace Translate.Engines.Offline;

/// <content>Writes subjects that come after their verb, or that English repeats.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Whether the word before is a verb of saying, so that the next verb has the same subject: <c>menyatakan akan pergi</c>.</summary>
    private bool IsToldByVerb() =>
        _before
            is {
                Class: WordClass.Verb,
                English: "say"
                    or "state"
                    or "explain"
                    or "reveal"
                    or "admit"
                    or "add"
                    or "confirm"
                    or "emphasize"
                    or "announce"
                    or "report"
                    or "signal"
            }
        && _clause is { HasVerb: true, Complement: VerbComplement.Clause }
        && IsNextToWordBefore;

    /// <summary>Returns the pronoun of the last person named.</summary>
    private string GetSubjectOfOwner() =>
        _owner switch
        {
            "her" => "she",
            "his" => "he",
            "its" => "it",
            _ => "they",
        };

    /// <summary>Repeats the subject as a pronoun: said he would go.</summary>
    private void WriteReportedSubject()
    {
        var subject = _clause.Subject.Length > 0 ? _clause.Subject : GetSubjectOfOwner();
        _text.NoteRule("subject-repeated");
        _text.AddFunctionWord(subject);
        _clause = Clause.StartWith(subject, isReported: true);
    }

    /// <summary>Writes the subject first if a passive or a verb of happening begins the clause: <c>terjadi kerusuhan</c>, a riot occurred.</summary>
    private bool TryInvert(Lexeme verb, bool afterNounPhrase)
    {
        if (
            !IsInvertible(verb)
            || afterNounPhrase && _clause.HasSubject
            || !StartsClauseWithVerb(verb, afterNounPhrase)
            || _clause.HasVerb && _before is { Class: WordClass.Mark, English: "," }
            || At(_next) is not { } next
            || !NounPhrase.CanStart(next)
        )
        {
            return false;
        }

        var (phrase, after) = NounPhraseParser.Parse(_lexemes, _next);
        var isTold =
            verb.Class == WordClass.Passive
            && EnglishStyle.IsParticipleWithTo(verb.English)
            && At(after) is { Class: WordClass.Verb or WordClass.Auxiliary };
        if (
            phrase.Head is null
            || !isTold && At(after) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation }
        )
        {
            return false;
        }

        WriteInverted(verb, phrase, after, isTold);
        return true;
    }

    /// <summary>Whether the subject of the verb can come after it.</summary>
    private static bool IsInvertible(Lexeme verb) =>
        verb.Entry is not null
        && (
            verb.Class == WordClass.Passive
                ? EnglishStyle.TakesAgent(verb.English) || !verb.English.Contains(' ', StringComparison.Ordinal)
                : verb.Class == WordClass.Verb && EnglishStyle.IsInverted(verb.English)
        );

    /// <summary>Whether nothing that can be its subject comes before the verb.</summary>
    private bool StartsClauseWithVerb(Lexeme verb, bool afterNounPhrase)
    {
        var isFirst =
            _before is null or { Class: WordClass.Mark }
            || verb.Class == WordClass.Passive
                && _before is { Class: WordClass.Preposition, English: "after" or "before" or "since" }
                && IsOccurrence(verb)
            || _before is { Class: WordClass.Conjunction } && !IsRelative(_before) && _before.English is not ("and" or "or");
        var isAfterSubject =
            _before is { Class: WordClass.Mark, English: "," or ")" }
            && verb.Class == WordClass.Passive
            && _clause is { HasSubject: true, HasVerb: false };
        var isAfterAdverbial =
            afterNounPhrase
            && _clause is { HasSubject: false, HasVerb: false, IsRelative: false }
            && _before?.Class is not WordClass.Pronoun;
        return isFirst && !isAfterSubject || isAfterAdverbial;
    }

    private void WriteInverted(Lexeme verb, NounPhrase subject, int next, bool isTold)
    {
        _nouns.Write(subject, verb.Class == WordClass.Passive ? Article.The : Article.A, _owner);
        StartNoun(subject, subject.IsPlural);
        _text.Source = verb.Range;
        _next = next;
        _clause = new Clause { IsPlural = subject.IsPlural };
        if (verb.Class == WordClass.Passive)
        {
            WriteBe(wanted: true, past: !isTold || HasTimeMark());
            _text.AddWord(verb.English);
        }
        else
        {
            _text.AddWord(Finite(EnglishVerb.From(verb.Entry!)).Text);
        }

        _clause.AddVerb(VerbForm.Finite, isTold ? VerbComplement.To : VerbComplement.Gerund);
        _afterNounPhrase &= !isTold;
    }

    /// <summary><c>setelah masuknya pasukan</c>: after the entering of troops.</summary>
    private bool TryWriteNominal(Lexeme verb, bool afterNounPhrase)
    {
        if (
            verb is not { Class: WordClass.Verb, HasPossessor: true, Entry: { } entry }
            || afterNounPhrase
            || !verb.Is(WordFeatures.Intransitive)
            || At(_next) is not { } next
            || !NounPhrase.CanStart(next)
        )
        {
            return false;
        }

        _text.AddFunctionWord("the");
        _text.AddWord(EnglishVerb.From(entry).Gerund);
        _text.AddFunctionWord("of");
        WriteNounPhrase(Article.The);
        return true;
    }

    /// <summary><c>ada tiga korban</c>, <c>terdapat perbedaan</c>: there were three victims.</summary>
    private bool TryWriteExistence(Lexeme lexeme, bool afterNounPhrase)
    {
        if (
            lexeme is not { Class: WordClass.Verb or WordClass.Passive, Entry.Form: "ada" or "terdapat" }
            || afterNounPhrase && _clause.HasSubject
            || IsRelative(_before)
            || lexeme.Class == WordClass.Verb && _before?.Class == WordClass.Pronoun
        )
        {
            return false;
        }

        WriteThere();
        if (At(_next) is { } noun && NounPhrase.CanStart(noun))
        {
            WriteNounPhrase(Article.A);
        }

        return true;
    }

    /// <summary><c>akan ada pemotongan</c>: there will be a cut.</summary>
    private bool TryWriteExistenceToCome(Lexeme auxiliary)
    {
        if (
            auxiliary.English is not ("will" or "must" or "may" or "can" or "should" or "will not")
            || At(_next) is not { Entry.Form: "ada" or "terdapat" or "tidak ada" or "tak ada" } existence
            || At(_next + 1) is not { } noun
            || !NounPhrase.CanStart(noun)
        )
        {
            return false;
        }

        var isNone = auxiliary.English == "will not";
        var isTold =
            (isNone || auxiliary.English == "will") && !_isPresent && _clause is { HasVerb: true, Complement: VerbComplement.Clause };
        var source = _text.Source;
        _text.Source = existence.Range;
        _text.AddWord("there");
        _text.Source = source;
        _text.AddWord(
            isTold ? "would"
            : isNone ? "will"
            : auxiliary.English
        );
        _text.AddFunctionWord(isNone ? "be no" : "be");
        _next += existence.Class == WordClass.Determiner ? 0 : 1;
        _clause = new Clause();
        _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        WriteNounPhrase(isNone ? new Article(string.Empty, "no-article-after-no") : Article.A);
        return true;
    }

    private void WriteThere()
    {
        var first = At(_next) is { Class: WordClass.Adverb } ? _next + 1 : _next;
        _clause = new Clause
        {
            IsPlural = At(first) is { } next && NounPhrase.CanStart(next) && NounPhraseParser.Parse(_lexemes, first).Phrase.IsPlural,
        };
        _text.AddWord("there");
        WriteBe(wanted: true, past: !IsQuotedState());
        _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
    }
}
