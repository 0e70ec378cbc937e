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
        )
        {
            return false;
        }

        _text.AddFunctionWord("being");
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

    /// <summary>Whether the noun after the passive is its subject: <c>setelah dilakukan pemeriksaan</c>, after an examination was conducted.</summary>
    private bool IsOccurrence(Lexeme passive) =>
        EnglishStyle.IsOccurrence(passive.English) && At(_next) is { Class: WordClass.Noun } what && !what.Is(WordFeatures.Human);

    /// <summary>Whether "who was" or "that was" is left out before a passive.</summary>
    private bool IsReducedPassive(bool afterNounPhrase) =>
        _before is { Class: WordClass.Conjunction, Entry.Form: "yang" } && _text.IsReduced
        || afterNounPhrase
            && _clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: false }
            && _before?.Class is not (WordClass.Auxiliary or WordClass.Negation or WordClass.Pronoun);

    private void WritePassive(Lexeme lexeme, bool afterNounPhrase)
    {
        if (
            !afterNounPhrase
            && _before is { Class: WordClass.Verb } fell
            && fell.Is(WordFeatures.Intransitive)
            && lexeme.Entry?.Form.StartsWith("di", StringComparison.Ordinal) == true
            && !fell.English.EndsWith(" to", StringComparison.Ordinal)
        )
        {
            // The house collapsed after being hit.
            _text.AddFunctionWord("after being");
            _text.AddWord(lexeme.English);
            WriteBy(lexeme);
            return;
        }

        if (afterNounPhrase && _clause is { HasVerb: false, IsRelative: false } && IsStateBeforeVerb(lexeme))
        {
            // A truck loaded with sand hit a stall.
            _text.AddWord(lexeme.English);
            return;
        }

        if (
            !afterNounPhrase
            && (
                _before is { Class: WordClass.Verb, English: "begin" or "start" or "continue" or "stop" }
                || _before is { Class: WordClass.Passive } asked && EnglishStyle.IsParticipleWithTo(asked.English)
            )
        )
        {
            _text.AddFunctionWord("to be");
            _text.AddWord(lexeme.English);
            WriteBy(lexeme);
            return;
        }

        if (!afterNounPhrase && _before is { Class: WordClass.Verb, English: "claim" })
        {
            _text.AddFunctionWord("to have been");
            _text.AddWord(WithoutOwnPreposition(lexeme.English));
            WriteBy(lexeme);
            _clause.AddVerb(VerbForm.Participle, GetComplement(lexeme.English));
            return;
        }

        if (!afterNounPhrase && IsToldByVerb())
        {
            WriteReportedSubject();
            afterNounPhrase = true;
        }

        if (
            !afterNounPhrase
            && (
                _before is null or { Class: WordClass.Mark, English: not "," } && !_clause.HasSubject
                || _before is { Class: WordClass.Mark, English: "," } && !_clause.HasVerb
            )
            && At(_next) is { Entry.Form: "bahwa" }
        )
        {
            // It was announced that.
            _text.AddFunctionWord("it");
            (_clause.HasSubject, _clause.IsPlural, afterNounPhrase) = (true, false, true);
        }

        var isReduced =
            IsReducedPassive(afterNounPhrase)
            || (_next == 1 || _next == 2 && _lexemes[0].Class == WordClass.Mark)
                && !afterNounPhrase
                && At(_next) is { Class: WordClass.Preposition }
                && FindSubjectAhead() is not null;
        if (isReduced && !_clause.IsRelative)
        {
            switch (_clause.Complement)
            {
                case VerbComplement.To:
                    _text.AddFunctionWord("to be");
                    break;
                case VerbComplement.Bare:
                    _text.AddFunctionWord("be");
                    break;
                case VerbComplement.Clause or VerbComplement.Of:
                    WriteBe(wanted: true);
                    break;
            }
        }
        else if (!isReduced)
        {
            if (
                _clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: true }
                && _before?.Class is not (WordClass.Auxiliary or WordClass.Negation or WordClass.Conjunction)
            )
            {
                _clause = _clause.Resume();
            }

            var isJoined =
                _before is { Class: WordClass.Conjunction, English: "and" or "or" }
                && !afterNounPhrase
                && _clause is { HasVerb: true, Form: VerbForm.Participle or VerbForm.Gerund or VerbForm.Base };
            var isPlan =
                EnglishStyle.IsParticipleWithTo(lexeme.English)
                && lexeme.English is not ("told" or "said" or "ordered" or "asked" or "sentenced")
                && (
                    At(_next) is { Class: WordClass.Auxiliary, English: "will" or "will not" }
                    || At(_next) is { Class: WordClass.Negation } && At(_next + 1) is { Class: WordClass.Auxiliary, English: "will" }
                )
                && !_clause.IsReported
                && !HasTimeMark();
            WriteBe(
                past: !isPlan,
                wanted: !isJoined
                    && (
                        afterNounPhrase
                        || _before?.Class is not (WordClass.Conjunction or WordClass.Adverb or WordClass.Mark)
                        || IsRelative(_before)
                        || _before is { Class: WordClass.Mark } && _clause is { HasVerb: false, HasSubject: true }
                        || _before is { Class: WordClass.Conjunction, English: "and" or "or" }
                            && _clause is { HasVerb: true, Form: VerbForm.Finite or VerbForm.Progressive }
                        || _before is { Class: WordClass.Conjunction }
                            && !_clause.HasVerb
                            && _before.English is not ("if" or "when" or "as" or "unless" or "although" or "while")
                    )
            );
        }

        WriteHeldAdverb();
        _text.AddWord(WithoutOwnPreposition(lexeme.English));
        WriteBy(lexeme);
        _clause.AddVerb(VerbForm.Participle, GetComplement(lexeme.English));
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
