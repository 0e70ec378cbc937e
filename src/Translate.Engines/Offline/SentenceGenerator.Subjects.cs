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
        && _next > 1
        && ReferenceEquals(_before, _lexemes[_next - 2]);

    /// <summary>Repeats the subject as a pronoun: said he would go.</summary>
    private void WriteReportedSubject()
    {
        var subject = _clause.Subject.Length > 0 ? _clause.Subject : GetSubjectOfOwner();
        _text.NoteRule("subject-repeated");
        _text.AddFunctionWord(subject);
        _clause = new Clause
        {
            HasSubject = true,
            Subject = subject,
            IsPlural = subject is "they" or "we" or "you",
            IsSpeaker = subject == "I",
            IsReported = true,
        };
    }

    /// <summary>Writes the subject first if a passive or a verb of happening begins the clause: <c>terjadi kerusuhan</c>, a riot occurred.</summary>
    private bool TryInvert(Lexeme verb, bool afterNounPhrase)
    {
        var startsClause =
            _before is null or { Class: WordClass.Mark }
            || verb.Class == WordClass.Passive
                && _before is { Class: WordClass.Preposition, English: "after" or "before" or "since" }
                && IsOccurrence(verb)
            || _before is { Class: WordClass.Conjunction } && !IsRelative(_before) && _before.English is not ("and" or "or");
        startsClause &=
            _before is not { Class: WordClass.Mark, English: "," or ")" }
            || verb.Class != WordClass.Passive
            || _clause is not { HasSubject: true, HasVerb: false };
        startsClause |=
            afterNounPhrase
            && _clause is { HasSubject: false, HasVerb: false, IsRelative: false }
            && _before?.Class is not WordClass.Pronoun;
        if (
            verb.Class is not (WordClass.Verb or WordClass.Passive)
            || verb.Entry is null
            || afterNounPhrase && _clause.HasSubject
            || !startsClause
            || verb.Class == WordClass.Passive
                && !EnglishStyle.TakesAgent(verb.English)
                && verb.English.Contains(' ', StringComparison.Ordinal)
            || _clause.HasVerb && _before is { Class: WordClass.Mark, English: "," }
            || At(_next) is not { } next
            || !NounPhrase.CanStart(next)
            || !(verb.Class == WordClass.Passive || EnglishStyle.IsInverted(verb.English))
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

        _nouns.Write(phrase, verb.Class == WordClass.Passive ? Article.The : Article.A, _owner);
        StartNoun(phrase, phrase.IsPlural);
        _text.Source = verb.Range;
        _next = after;
        _clause = new Clause { IsPlural = phrase.IsPlural };
        if (verb.Class == WordClass.Passive)
        {
            WriteBe(wanted: true, past: !isTold || HasTimeMark());
            _text.AddWord(verb.English);
        }
        else
        {
            _text.AddWord(Finite(EnglishVerb.From(verb.Entry!)).Form);
        }

        _clause.AddVerb(VerbForm.Finite, isTold ? VerbComplement.To : VerbComplement.Gerund);
        _afterNounPhrase &= !isTold;
        return true;
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

    private void WriteThere()
    {
        var first = At(_next) is { Class: WordClass.Adverb } ? _next + 1 : _next;
        _clause = new Clause
        {
            IsPlural = At(first) is { } next && NounPhrase.CanStart(next) && NounPhraseParser.Parse(_lexemes, first).Phrase.IsPlural,
        };
        _text.AddWord("there");
        WriteBe(wanted: true);
        _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
    }
}
