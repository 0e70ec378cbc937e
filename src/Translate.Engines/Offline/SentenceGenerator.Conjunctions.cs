namespace Translate.Engines.Offline;

/// <content>Writes conjunctions and relative words.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Phrases with a preposition between a subject and its verb.</summary>
    private const int MaxPhrases = 4;

    private void WriteConjunction(Lexeme conjunction)
    {
        if (conjunction is { English: "so that", Entry.Form: "sehingga" } && _before is { Class: WordClass.Mark, English: "," })
        {
            conjunction = conjunction with { English = "so" };
        }

        var isWritten = conjunction.English switch
        {
            "because" => TryRepeatSubject() || TryWriteFor(),
            "if" or "although" or "even though" or "unless" => TryRepeatSubjectOfCondition(conjunction.English),
            "so as not" => TryWriteNotAfterObject(),
            "so that" => TrySkipBeforeInfinitive() || TryWriteThat() || TryWriteInOrder(),
            _ => false,
        };
        if (isWritten)
        {
            return;
        }

        _text.AddWord(conjunction.English == "because" && IsBeforeReason() ? "because of" : conjunction.English);
        StartClauseAfter(conjunction);
    }

    /// <summary>Arrested for allegedly selling; fired for being caught.</summary>
    private bool TryWriteFor()
    {
        var isFor =
            _clause.HasVerb
            && At(_next) switch
            {
                { Class: WordClass.Adverb, Entry.Form: "diduga" } => At(_next + 1) is { Class: WordClass.Verb },
                { Class: WordClass.Passive } => !(At(_next + 1) is { } subject && NounPhrase.CanStart(subject)),
                _ => false,
            };
        if (isFor)
        {
            _text.AddWord("for");
        }

        return isFor;
    }

    /// <summary>Urged residents not to litter.</summary>
    private bool TryWriteNotAfterObject()
    {
        if (_clause is not { WantsVerb: false, Complement: VerbComplement.To })
        {
            return false;
        }

        _text.AddWord("not");
        return true;
    }

    /// <summary>Reminded parents to watch out: the verb adds "to".</summary>
    private bool TrySkipBeforeInfinitive() =>
        _clause is { WantsVerb: false, Complement: VerbComplement.To }
        && At(_next) is { Class: WordClass.Verb }
        && _before
            is {
                Class: WordClass.Noun
                    or WordClass.Name
                    or WordClass.Title
                    or WordClass.Place
                    or WordClass.Pronoun
                    or WordClass.Demonstrative
            };

    /// <summary>Suggested that, a proposal that.</summary>
    private bool TryWriteThat()
    {
        var isAsked = _before switch
        {
            { Class: WordClass.Verb } verb => _clause.Complement == VerbComplement.To
                || verb.English is "suggest" or "propose" or "recommend" or "hope" or "demand" or "say",
            { Class: WordClass.Noun } noun => noun.English
                is "proposal"
                    or "request"
                    or "demand"
                    or "suggestion"
                    or "appeal"
                    or "hope"
                    or "recommendation",
            _ => false,
        };
        if (isAsked)
        {
            _text.AddWord("that");
            _clause = new Clause();
        }

        return isAsked;
    }

    /// <summary>In order to go: the verb adds "to".</summary>
    private bool TryWriteInOrder()
    {
        if (At(_next) is not { Class: WordClass.Verb })
        {
            return false;
        }

        _text.AddWord("in order");
        _clause = new Clause();
        return true;
    }

    /// <summary>Whether a noun phrase without a verb follows: because of the rain.</summary>
    private bool IsBeforeReason() =>
        At(_next) is { } noun
        && NounPhrase.CanStart(noun)
        && noun.Entry?.Form is not ("tidak ada" or "tak ada" or "belum ada" or "tiada")
        && !StartsClause()
        && !HasPredicateAfter(NounPhraseParser.Parse(_lexemes, _next).Next);

    /// <summary>Whether a predicate comes before the next mark or conjunction.</summary>
    private bool HasPredicateAfter(int at)
    {
        if (At(at) is not (null or { Class: WordClass.Mark or WordClass.Conjunction or WordClass.Preposition }))
        {
            return true;
        }

        for (; At(at) is { Class: not (WordClass.Mark or WordClass.Conjunction) } lexeme; at++)
        {
            if (
                lexeme
                is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation }
                    or { Class: WordClass.Adjective, IsPredicate: true }
            )
            {
                return true;
            }
        }

        return false;
    }

    private void StartClauseAfter(Lexeme conjunction)
    {
        if (conjunction.English is not ("and" or "or" or "namely" or "like"))
        {
            var isReported =
                conjunction.Entry?.Form is "bahwa" or "karena" or "sehingga"
                && !_isPresent
                && _clause is { HasVerb: true, Form: VerbForm.Finite or VerbForm.Progressive };
            _clause = _clause.StartSubordinate(isReported || _clause.IsReported);
        }
        else if (_clause.HasVerb)
        {
            var isPicture = _noun is { Relation: InnerRelation.Of, Head: { } picture } && EnglishStyle.IsPicture(picture.English);
            _clause.HasNewSubject = !isPicture && StartsClause();
            if (_clause.HasNewSubject)
            {
                _clause = new Clause();
            }
        }
    }

    /// <summary>Returns the pronoun of the subject after the next comma; null if none begins there.</summary>
    private string? FindSubjectAhead()
    {
        var comma = _lexemes.Index().Skip(_next).FirstOrDefault(lexeme => lexeme.Item is { Class: WordClass.Mark, English: "," });
        if (comma.Item is null || At(comma.Index + 1) is not { } subject)
        {
            return null;
        }

        if (subject.Class == WordClass.Pronoun)
        {
            return subject.English;
        }

        if (!NounPhrase.CanStart(subject) || NounPhraseParser.Parse(_lexemes, comma.Index + 1).Phrase is not { Head: { } head } phrase)
        {
            return null;
        }

        return phrase.IsPlural ? "they"
            : !phrase.IsHuman ? "it"
            : head.Is(WordFeatures.Female) ? "she"
            : "he";
    }

    /// <summary>Whether a subject with its own verb follows: <c>dan polisi menangkap</c>.</summary>
    private bool StartsClause()
    {
        if (
            At(_next) is { Class: WordClass.Pronoun }
            && At(_next + 1) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation }
        )
        {
            return true;
        }

        var (at, isOwned) = (_next, false);
        for (var phrases = 0; phrases < MaxPhrases && At(at) is { } next && NounPhrase.CanStart(next); phrases++)
        {
            (var phrase, at) = NounPhraseParser.Parse(_lexemes, at);
            isOwned = phrase.HasSuffix;
            if (At(at) is not { Class: WordClass.Preposition })
            {
                break;
            }

            at++;
        }

        return at > _next
            && (
                At(at) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation }
                || isOwned && At(at) is { Class: WordClass.Adjective }
            );
    }

    /// <summary>Whether the last noun phrase names a person, so that a clause after it cannot say which one is meant.</summary>
    private bool IsPersonNamed() =>
        _noun is { Head: { Class: WordClass.Name } name } && name.Is(WordFeatures.Human)
        || _noun is { IsHuman: true, Followers: [.., { Class: WordClass.Name, IsAcronym: false }] };

    /// <summary>Whether the English of a verb has its object in it: <c>melakukan kunjungan</c>, pay a visit.</summary>
    private static bool EndsWithNoun(Lexeme verb) =>
        verb is { Class: WordClass.Verb, Entry.Form: var form } && form.Contains(' ', StringComparison.Ordinal);
}
