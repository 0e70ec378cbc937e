namespace Translate.Engines.Offline;

/// <content>Chooses the form of a verb by what comes before it.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Returns the verb in the form of the first rule that applies.</summary>
    private InflectedVerb ChooseForm(EnglishVerb verb, bool afterNounPhrase) =>
        InflectAsked(verb)
        ?? InflectQuotedCommand(verb)
        ?? InflectOngoing(verb)
        ?? InflectAfterAuxiliary(verb)
        ?? InflectAfterNegation(verb)
        ?? (afterNounPhrase ? null : InflectAfterPurpose(verb) ?? InflectAfterPreposition(verb) ?? InflectAfterAnd(verb))
        ?? InflectAtStart(verb)
        ?? InflectAfterVerb(verb)
        ?? InflectInOuterClause(verb, afterNounPhrase)
        ?? (afterNounPhrase ? InflectAfterPlan(verb) : null)
        ?? InflectWanted(verb)
        ?? (afterNounPhrase ? InflectAfterNoun(verb) : InflectAfterPassive(verb) ?? InflectAfterFeeling(verb))
        ?? InflectAfterParenthesis(verb)
        ?? InflectAfterObject(verb);

    /// <summary>“Stop the war,” he said.</summary>
    private InflectedVerb? InflectQuotedCommand(EnglishVerb verb) =>
        !_isHeadline && At(_next - 2) is { Class: WordClass.Mark, English: "\"" or "“" } && Current.HasCapital && IsBare(verb, Current)
            ? Inflect("command", verb.Base, VerbForm.Base)
            : null;

    /// <summary>Was still searching: "was" is written.</summary>
    private InflectedVerb? InflectOngoing(EnglishVerb verb)
    {
        if (!_isOngoing)
        {
            return null;
        }

        _isOngoing = false;
        return Inflect("progressive", verb.Gerund, VerbForm.Progressive);
    }

    /// <summary>Was going, has gone, will go.</summary>
    private InflectedVerb? InflectAfterAuxiliary(EnglishVerb verb)
    {
        if (_before is not { Class: WordClass.Auxiliary } auxiliary)
        {
            return null;
        }

        var inflected = auxiliary.Entry?.Form switch
        {
            "sedang" or "tengah" => InflectProgressive(verb),
            "telah" => InflectPerfect(verb),
            _ => null,
        };
        return inflected ?? (auxiliary.English.Length > 0 ? Inflect("base-after-auxiliary", verb.Base, VerbForm.Base) : null);
    }

    private InflectedVerb? InflectProgressive(EnglishVerb verb) =>
        At(_next - 3) is { Class: WordClass.Passive } ? Inflect("progressive", "to be " + verb.Gerund, VerbForm.Base)
        : IsJoinedAuxiliary() ? null
        : Inflect("progressive", Be(past: !IsSpokenNow()) + " " + verb.Gerund, VerbForm.Progressive);

    private InflectedVerb? InflectPerfect(EnglishVerb verb) =>
        At(_next - 3) switch
        {
            { Class: WordClass.Passive } or { Class: WordClass.Verb, English: "claim" or "seem" or "appear" or "pretend" } => Inflect(
                "perfect-infinitive",
                "to have " + verb.Participle,
                VerbForm.Base
            ),
            { Class: WordClass.Verb, English: "admit" or "deny" } => Inflect(
                "perfect-gerund",
                "having " + verb.Participle,
                VerbForm.Gerund
            ),
            _ when IsJoinedAuxiliary() => null,
            _ when _clause is { WantsVerb: false, Complement: VerbComplement.Of } => Inflect(
                "of-having",
                "of having " + verb.Participle,
                VerbForm.Gerund
            ),
            _ => Inflect("perfect", $"{Have()} {verb.Participle}", VerbForm.Finite),
        };

    /// <summary>Did not go, has not yet gone.</summary>
    private InflectedVerb? InflectAfterNegation(EnglishVerb verb)
    {
        if (_before is not { Class: WordClass.Negation })
        {
            return null;
        }

        var isAfterAuxiliary = At(_next - 3) is { Class: WordClass.Auxiliary };
        return !isAfterAuxiliary && verb.Base.StartsWith("be ", StringComparison.Ordinal)
                ? Inflect("be", verb.Base["be ".Length..], VerbForm.Finite)
            : !isAfterAuxiliary && _before.English == "not yet" && !_isFuture && !Current.Is(WordFeatures.Stative)
                ? Inflect("perfect", verb.Participle, VerbForm.Finite)
            : Inflect("base-after-auxiliary", verb.Base, VerbForm.Base);
    }

    /// <summary>In order to go, so as not to go, an effort to go.</summary>
    private InflectedVerb? InflectAfterPurpose(EnglishVerb verb) =>
        _before switch
        {
            { Class: WordClass.Conjunction, English: "so as not" } or { English: "so that" } => Inflect(
                "purpose",
                "to " + verb.Base,
                VerbForm.Base
            ),
            { Class: WordClass.Preposition, English: "for" } or { English: "in order to" or "to" } => Inflect(
                "purpose",
                verb.Base,
                VerbForm.Base
            ),
            { Class: WordClass.Preposition, English: [.. var purpose, ' ', 't', 'o'] } when EnglishStyle.IsNounWithTo(purpose) => Inflect(
                "purpose",
                verb.Base,
                VerbForm.Base
            ),
            _ => null,
        };

    /// <summary>By going, after going, for allegedly going.</summary>
    private InflectedVerb? InflectAfterPreposition(EnglishVerb verb)
    {
        var isGerund = _before switch
        {
            { Class: WordClass.Preposition } => true,
            { Class: WordClass.Conjunction, English: "because" } => _isReason
                || At(_next - 2) is { Class: WordClass.Adverb, Entry.Form: "diduga" },
            { Class: WordClass.Conjunction } => _before.English
                is "after"
                    or "before"
                    or "while"
                    or "when"
                    or "since"
                    or "by"
                    or "without"
                    or "if"
                    or "unless"
                    or "although"
                    or "even though",
            _ => false,
        };
        _isReason = false;
        return isGerund ? Inflect("gerund-after-preposition", verb.Gerund, VerbForm.Gerund) : null;
    }

    /// <summary>Came and went, to come and go, coming and going.</summary>
    private InflectedVerb? InflectAfterAnd(EnglishVerb verb)
    {
        if (_before is not { Class: WordClass.Conjunction, English: "and" or "or" })
        {
            return null;
        }

        if (!_clause.HasVerb)
        {
            return _clause.IsAction ? Inflect("action-as-subject", verb.Gerund, VerbForm.Action) : null;
        }

        return _clause.Form switch
        {
            VerbForm.Base => Inflect("same-form-after-and", verb.Base, VerbForm.Base),
            VerbForm.Progressive => Inflect("same-form-after-and", verb.Gerund, VerbForm.Progressive),
            VerbForm.Gerund when Current.English is not ("suffer" or "experience" or "die" or "sustain") => Inflect(
                "same-form-after-and",
                verb.Gerund,
                VerbForm.Gerund
            ),
            _ => Finite(verb),
        };
    }

    /// <summary>Selling cars is hard; sell the cars.</summary>
    private InflectedVerb? InflectAtStart(EnglishVerb verb) =>
        _before is not (null or { Class: WordClass.Mark, English: "“" or "\"" or "‘" }) && !IsAfterListNumber() ? null
        : _clause is { HasSubject: true, IsReported: true } ? null
        : IsAction(Current) ? Inflect("action-as-subject", verb.Gerund, VerbForm.Action)
        : !_isHeadline && IsBare(verb, Current) ? Inflect("command", verb.Base, VerbForm.Base)
        : null;

    /// <summary>Came to see, went shopping.</summary>
    private InflectedVerb? InflectAfterVerb(EnglishVerb verb)
    {
        if (_before is not { Class: WordClass.Verb } last)
        {
            return null;
        }

        if (last.Is(WordFeatures.Intransitive) && _clause is { IsInterrupting: true, IsRelative: true })
        {
            _clause = _clause.Resume();
            return Finite(verb);
        }

        return last.English.EndsWith(" each other", StringComparison.Ordinal) && _clause.Complement == VerbComplement.Of
                ? Inflect("of-after-object", "of " + verb.Gerund, VerbForm.Gerund)
            : last.English.EndsWith(" to", StringComparison.Ordinal) ? Inflect("base-after-to", verb.Base, VerbForm.Base)
            : EnglishStyle.TakesGerund(last.English) ? Inflect("gerund-after-verb", verb.Gerund, VerbForm.Gerund)
            : EnglishStyle.IsMotion(last.English) ? Inflect("gerund-after-motion", verb.Gerund, VerbForm.Gerund)
            : Inflect("to-after-verb", "to " + verb.Base, VerbForm.Base);
    }

    /// <summary>The man who came went: the clause around this one goes on.</summary>
    private InflectedVerb? InflectInOuterClause(EnglishVerb verb, bool afterNounPhrase)
    {
        if (_clause.CanResume)
        {
            _clause = _clause.Resume();
        }
        else if (_clause.IsInReport && afterNounPhrase)
        {
            _clause = _clause.Outer!;
        }
        else
        {
            return null;
        }

        return Finite(verb);
    }

    /// <summary>The plan to build a road was rejected; approved the plan to build a road.</summary>
    private InflectedVerb? InflectAfterPlan(EnglishVerb verb)
    {
        var isSubject =
            _clause.WantsVerb
            && !_isHeadline
            && FindAim() is { Class: WordClass.Noun, HasPossessor: false } aim
            && EnglishStyle.IsNounWithTo(aim.English)
            && aim.English != "call"
            && HasVerbInClause();
        var isObject =
            !isSubject
            && _clause.HasVerb
            && _noun is { Head: { Term: null } plan, Demonstrative: null }
            && IsNextToWordBefore
            && EnglishStyle.IsNounWithTo(plan.English)
            && _before!.Class == WordClass.Noun;
        return isSubject || isObject ? Inflect("to-after-noun", "to " + verb.Base, VerbForm.Base) : null;
    }

    /// <summary>The verb that the clause waits for.</summary>
    private InflectedVerb? InflectWanted(EnglishVerb verb) => _clause.WantsVerb ? Finite(verb) : null;

    /// <summary>The danger of falling, the right to vote.</summary>
    private InflectedVerb? InflectAfterNoun(EnglishVerb verb) =>
        _noun is not { Head: { Term: null } noun } || !IsNextToWordBefore ? null
        : EnglishStyle.IsNounWithOf(noun.English) ? Inflect("of-after-noun", "of " + verb.Gerund, VerbForm.Gerund)
        : EnglishStyle.IsNounWithTo(noun.English) ? Inflect("to-after-noun", "to " + verb.Base, VerbForm.Base)
        : null;

    /// <summary>Suspected of having stolen, proven to have stolen.</summary>
    private InflectedVerb? InflectAfterPassive(EnglishVerb verb) =>
        _before is { Class: WordClass.Passive, English: "charged" or "charged with" }
            ? Inflect("with-after-charged", _before.English == "charged" ? "with " + verb.Gerund : verb.Gerund, VerbForm.Gerund)
        : _before is not { Class: WordClass.Passive, English: "proven" or "considered" or "deemed" or "known" or "suspected" }
        || Current.Is(WordFeatures.Stative)
            ? null
        : _before.English == "suspected" ? Inflect("of-having", "of having " + verb.Participle, VerbForm.Gerund)
        : Inflect("perfect-infinitive", "to have " + verb.Participle, VerbForm.Base);

    /// <summary>Afraid to go, interested in going.</summary>
    private InflectedVerb? InflectAfterFeeling(EnglishVerb verb) =>
        _before is not { Class: WordClass.Adjective } feeling
        || !EnglishStyle.IsFeeling(feeling.English) && EnglishStyle.GetToward(feeling.English) is not "at"
            ? null
        : EnglishStyle.GetToward(feeling.English) is { } toward ? Inflect("toward", $"{toward} {verb.Gerund}", VerbForm.Gerund)
        : Inflect("to-after-feeling", "to " + verb.Base, VerbForm.Base);

    /// <summary>Accused Russia, which is under pressure, of prolonging the war.</summary>
    private InflectedVerb? InflectAfterParenthesis(EnglishVerb verb)
    {
        if (!_isAfterParenthesis || _before is not { Class: WordClass.Mark, English: "," })
        {
            return null;
        }

        _isAfterParenthesis = false;
        return _clause.Complement == VerbComplement.Of
            ? Inflect("of-after-object", "of " + verb.Gerund, VerbForm.Gerund)
            : Inflect("to-after-object", "to " + verb.Base, VerbForm.Base);
    }

    /// <summary>Asked him to go, let him go, banned him from going; the gerund after a comma.</summary>
    private InflectedVerb InflectAfterObject(EnglishVerb verb) =>
        (_before is { Class: WordClass.Mark } ? VerbComplement.Gerund : _clause.Complement) switch
        {
            VerbComplement.To => Inflect("to-after-object", "to " + verb.Base, VerbForm.Base),
            VerbComplement.Bare => Inflect("bare-after-object", verb.Base, VerbForm.Base),
            VerbComplement.Of => Inflect("of-after-object", "of " + verb.Gerund, VerbForm.Gerund),
            VerbComplement.From => Inflect("from-after-object", "from " + verb.Gerund, VerbForm.Gerund),
            VerbComplement.Clause => Finite(verb),
            _ => Inflect("gerund", verb.Gerund, VerbForm.Gerund),
        };
}
