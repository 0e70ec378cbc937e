namespace Translate.Engines.Offline;

/// <content>Writes passives.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary><c>mudah dijual</c>: easy to be sold.</summary>
    private bool TryWritePassiveInfinitive(Lexeme lexeme)
    {
        if (
            lexeme.Class != WordClass.Passive
            || _before is not { Class: WordClass.Conjunction, English: "so as not" }
                && (_before is not { Class: WordClass.Adjective, English: var adjective } || !EnglishStyle.TakesInfinitive(adjective))
        )
        {
            return false;
        }

        if (_before is { Class: WordClass.Adjective } && lexeme.Entry is { Active: { Length: > 0 } active })
        {
            // Difficult to find.
            _text.AddFunctionWord("to");
            _text.AddWord(active);
            return true;
        }

        _text.AddFunctionWord("to be");
        _text.AddWord(lexeme.English);
        return true;
    }

    /// <summary><c>setelah ditangkap</c>: after being arrested.</summary>
    private bool TryWritePassiveGerund(Lexeme lexeme, bool afterNounPhrase)
    {
        // When asked by journalists.
        var isAsked =
            _before is { Class: WordClass.Conjunction, English: "when" } && At(_next) is { } agent && agent.Is(WordFeatures.Human);
        if (
            lexeme.Class != WordClass.Passive
            || afterNounPhrase
            || IsReducedPassive(afterNounPhrase)
            || IsOccurrence(lexeme)
            || _before
                is not {
                    Class: WordClass.Conjunction or WordClass.Preposition,
                    English: "after"
                        or "before"
                        or "without"
                        or "since"
                        or "by"
                        or "from"
                        or "despite"
                        or "with"
                        or "because"
                        or "until"
                        or "due to"
                        or "because of"
                }
                && !isAsked
        )
        {
            return false;
        }

        if (!isAsked)
        {
            _text.AddFunctionWord("being");
        }

        _text.AddWord(lexeme.English);
        WriteBy(lexeme);
        _clause.AddVerb(VerbForm.Gerund, EnglishStyle.IsParticipleWithTo(lexeme.English) ? VerbComplement.To : VerbComplement.Gerund);
        return true;
    }

    /// <summary><c>menyusul ditemukannya dua kasus</c>: following two cases being found.</summary>
    private bool TryWritePassiveNominal(Lexeme passive, bool afterNounPhrase)
    {
        if (
            passive is not { Class: WordClass.Passive, HasPossessor: true, Entry.Form: ['d', 'i', ..] or ['t', 'e', 'r', ..] }
            || afterNounPhrase
            || IsRelative(_before)
            || _before is not (null or { Class: WordClass.Mark or WordClass.Preposition or WordClass.Conjunction or WordClass.Verb })
            || At(_next) is not { } next
            || !NounPhrase.CanStart(next)
        )
        {
            return false;
        }

        WriteNounPhrase(Article.The);
        _text.AddFunctionWord("being");
        _text.Source = passive.Range;
        _text.AddWord(passive.English);
        (_clause.IsPlural, _clause.HasNewSubject) = (_clause.HasVerb && _clause.IsPlural, false);
        return true;
    }

    private void WritePassive(Lexeme passive, bool afterNounPhrase)
    {
        if (afterNounPhrase ? TryWriteStateOfSubject(passive) : TryWritePassiveAfterVerb(passive))
        {
            return;
        }

        if (!afterNounPhrase && TryWriteSubjectOfPassive())
        {
            afterNounPhrase = true;
        }

        WriteBeBefore(passive, afterNounPhrase);
        var isGoingOn = _heldAdverb?.Entry?.Form == "masih" && EnglishStyle.IsProcess(passive.English);
        WriteHeldAdverb();
        if (isGoingOn)
        {
            // Is still being investigated.
            _text.AddFunctionWord("being");
        }

        WriteParticiple(passive);
    }

    /// <summary>A truck loaded with sand hit a stall.</summary>
    private bool TryWriteStateOfSubject(Lexeme passive)
    {
        if (_clause is not { HasVerb: false, IsRelative: false } || !IsStateBeforeVerb(passive))
        {
            return false;
        }

        _text.AddWord(passive.English);
        return true;
    }

    /// <summary>Collapsed after being hit, began to be built, claimed to have been hit.</summary>
    private bool TryWritePassiveAfterVerb(Lexeme passive)
    {
        var isResult =
            !(_clause.CanResume && _clause.IsRelative)
            && _before is { Class: WordClass.Verb } fell
            && fell.Is(WordFeatures.Intransitive)
            && (
                passive.Entry?.Form.StartsWith("di", StringComparison.Ordinal) == true
                || passive.Entry?.Form.StartsWith("ter", StringComparison.Ordinal) == true
                    && EnglishStyle.TakesAgent(passive.English)
                    && IsAgent()
            )
            && !fell.English.EndsWith(" to", StringComparison.Ordinal);
        var isInfinitive =
            _before is { Class: WordClass.Verb, English: "begin" or "start" or "continue" or "stop" }
            || _before is { Class: WordClass.Passive } asked && EnglishStyle.IsParticipleWithTo(asked.English);
        if (isResult || isInfinitive)
        {
            _text.AddFunctionWord(isResult ? "after being" : "to be");
            _text.AddWord(passive.English);
            WriteBy(passive);
            return true;
        }

        if (_before is { Class: WordClass.Verb, English: "claim" })
        {
            _text.AddFunctionWord("to have been");
            WriteParticiple(passive);
            return true;
        }

        return false;
    }

    /// <summary>Writes the subject that Indonesian leaves out: said he was arrested; it was announced that.</summary>
    private bool TryWriteSubjectOfPassive()
    {
        if (IsToldByVerb())
        {
            WriteReportedSubject();
            return true;
        }

        var isFirst = _before switch
        {
            { Class: WordClass.Mark, English: "," } => !_clause.HasVerb,
            null or { Class: WordClass.Mark } => !_clause.HasSubject,
            _ => false,
        };
        if (!isFirst || At(_next) is not { Entry.Form: "bahwa" })
        {
            return false;
        }

        _text.AddFunctionWord("it");
        (_clause.HasSubject, _clause.IsPlural) = (true, false);
        return true;
    }

    /// <summary>Writes "was" or "to be" before a passive; nothing if it is left out.</summary>
    private void WriteBeBefore(Lexeme passive, bool afterNounPhrase)
    {
        if (!IsReducedPassive(afterNounPhrase) && !IsParticipleBeforeSubject(afterNounPhrase))
        {
            WriteFiniteBe(passive, afterNounPhrase);
        }
        else if (!_clause.IsRelative)
        {
            switch (_clause.Complement)
            {
                case VerbComplement.To:
                    _text.AddFunctionWord("to be");
                    break;
                case VerbComplement.Bare when !IsMade():
                    _text.AddFunctionWord("be");
                    break;
                case VerbComplement.Clause or VerbComplement.Of:
                    WriteBe(wanted: true);
                    break;
                case VerbComplement.Gerund when afterNounPhrase && IsRejected():
                    _text.AddFunctionWord("being");
                    break;
            }
        }
    }

    /// <summary>Whether the passive begins the sentence and its subject follows: Born in Bandung, he moved to Jakarta.</summary>
    private bool IsParticipleBeforeSubject(bool afterNounPhrase) =>
        (_next == 1 || _next == 2 && _lexemes[0].Class == WordClass.Mark)
        && !afterNounPhrase
        && At(_next) is { Class: WordClass.Preposition }
        && FindSubjectAhead() is not null;

    private void WriteFiniteBe(Lexeme passive, bool afterNounPhrase)
    {
        if (_clause.CanResume && _before?.Class is not (WordClass.Auxiliary or WordClass.Negation or WordClass.Conjunction))
        {
            _clause = _clause.Resume();
        }

        WriteBe(wanted: WantsBe(afterNounPhrase), past: !IsPlan(passive));
    }

    /// <summary>Whether the passive needs a "be" of its own.</summary>
    private bool WantsBe(bool afterNounPhrase)
    {
        var isAfterAnd = _before is { Class: WordClass.Conjunction, English: "and" or "or" };
        if (isAfterAnd && !afterNounPhrase && _clause is { HasVerb: true, Form: VerbForm.Participle or VerbForm.Gerund or VerbForm.Base })
        {
            // Was caught and detained.
            return false;
        }

        if (afterNounPhrase || IsRelative(_before))
        {
            return true;
        }

        return _before?.Class switch
        {
            WordClass.Mark => _clause is { HasVerb: false, HasSubject: true },
            WordClass.Conjunction when isAfterAnd && _clause is { HasVerb: true, Form: VerbForm.Finite or VerbForm.Progressive } => true,
            WordClass.Conjunction => !_clause.HasVerb
                && _before.English is not ("if" or "when" or "as" or "unless" or "although" or "while"),
            WordClass.Adverb => false,
            _ => true,
        };
    }

    /// <summary>Whether the passive says what is planned, so that it is not in the past: is expected to rise.</summary>
    private bool IsPlan(Lexeme passive) =>
        EnglishStyle.IsParticipleWithTo(passive.English)
        && passive.English is not ("told" or "said" or "ordered" or "asked" or "sentenced")
        && (
            At(_next) is { Class: WordClass.Auxiliary, English: "will" or "will not" }
            || At(_next) is { Class: WordClass.Negation } && At(_next + 1) is { Class: WordClass.Auxiliary, English: "will" }
        )
        && !_clause.IsReported
        && !HasTimeMark();

    /// <summary>Writes a passive as the verb of the clause, with its agent.</summary>
    private void WriteParticiple(Lexeme passive)
    {
        _text.AddWord(WithoutOwnPreposition(passive.English));
        WriteBy(passive);
        _clause.AddVerb(VerbForm.Participle, GetComplement(passive.English));
    }

    /// <summary>Returns how a verb after a passive is joined to it: asked to leave, banned from leaving.</summary>
    private static VerbComplement GetComplement(string participle) =>
        EnglishStyle.IsParticipleWithTo(participle) ? VerbComplement.To
        : participle is "accused" or "convicted" ? VerbComplement.Of
        : participle is "banned" or "prohibited" or "prevented" or "barred" or "stopped" or "discouraged" ? VerbComplement.From
        : VerbComplement.Gerund;

    /// <summary>Whether the passive with ber- describes the subject, whose verb follows.</summary>
    private bool IsStateBeforeVerb(Lexeme passive) =>
        passive.Entry?.Form.StartsWith("ber", StringComparison.Ordinal) == true
        && _lexemes
            .Skip(_next)
            .TakeWhile(lexeme => lexeme.Class is not (WordClass.Mark or WordClass.Conjunction or WordClass.Preposition))
            .Any(lexeme =>
                lexeme.Class is WordClass.Verb or WordClass.Auxiliary || lexeme is { Class: WordClass.Passive, Entry.Form: ['d', 'i', ..] }
            );
}
