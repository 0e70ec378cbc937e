namespace Translate.Engines.Offline;

/// <content>Writes verbs.</content>
internal sealed partial class SentenceGenerator
{
    private (string Form, VerbForm Kind) ChooseForm(EnglishVerb verb, bool afterNounPhrase)
    {
        if (ChooseAskedForm(verb) is { } asked)
        {
            return asked;
        }

        if (
            !_isHeadline
            && _next > 1
            && _lexemes[_next - 2] is { Class: WordClass.Mark, English: "\"" or "“" }
            && _lexemes[_next - 1].HasCapital
            && IsBare(verb, _lexemes[_next - 1])
        )
        {
            return Form("command", verb.Base, VerbForm.Base);
        }

        if (_isOngoing)
        {
            _isOngoing = false;
            return Form("progressive", verb.Gerund, VerbForm.Progressive);
        }

        switch (_before)
        {
            case { Class: WordClass.Auxiliary, Entry.Form: "sedang" or "tengah" }
                when _next > 2 && _lexemes[_next - 3].Class == WordClass.Passive:
                return Form("progressive", "to be " + verb.Gerund, VerbForm.Base);
            case { Class: WordClass.Auxiliary, Entry.Form: "sedang" or "tengah" } when !IsJoinedAuxiliary():
                return Form("progressive", Be(past: !IsSpokenNow()) + " " + verb.Gerund, VerbForm.Progressive);
            case { Class: WordClass.Auxiliary, Entry.Form: "telah" }
                when _next > 2
                    && _lexemes[_next - 3]
                        is { Class: WordClass.Passive }
                            or { Class: WordClass.Verb, English: "claim" or "seem" or "appear" or "pretend" }:
                return Form("perfect-infinitive", "to have " + verb.Participle, VerbForm.Base);
            case { Class: WordClass.Auxiliary, Entry.Form: "telah" }
                when _next > 2 && _lexemes[_next - 3] is { Class: WordClass.Verb, English: "admit" or "deny" }:
                return Form("perfect-gerund", "having " + verb.Participle, VerbForm.Gerund);
            case { Class: WordClass.Auxiliary, Entry.Form: "telah" }
                when _clause is { HasVerb: true, HasNewSubject: false, Complement: VerbComplement.Of } && !IsJoinedAuxiliary():
                return Form("of-having", "of having " + verb.Participle, VerbForm.Gerund);
            case { Class: WordClass.Auxiliary, Entry.Form: "telah" } when !IsJoinedAuxiliary():
                return Form("perfect", $"{Have()} {verb.Participle}", VerbForm.Finite);
            case { Class: WordClass.Negation }
                when verb.Base.StartsWith("be ", StringComparison.Ordinal)
                    && (_next < 3 || _lexemes[_next - 3].Class != WordClass.Auxiliary):
                return Form("be", verb.Base["be ".Length..], VerbForm.Finite);
            case { Class: WordClass.Negation, English: "not yet" }
                when !_isFuture
                    && !_lexemes[_next - 1].Is(WordFeatures.Stative)
                    && (_next < 3 || _lexemes[_next - 3].Class != WordClass.Auxiliary):
                return Form("perfect", verb.Participle, VerbForm.Finite);
            case { Class: WordClass.Auxiliary, English.Length: > 0 } or { Class: WordClass.Negation }:
                return Form("base-after-auxiliary", verb.Base, VerbForm.Base);
            case { Class: WordClass.Conjunction, English: "so as not" } when !afterNounPhrase:
                return Form("purpose", "to " + verb.Base, VerbForm.Base);
            case { Class: WordClass.Preposition, English: "for" or "to" }
            or { English: "in order to" or "so that" or "to" } when !afterNounPhrase:
                return Form("purpose", _before.English == "so that" ? "to " + verb.Base : verb.Base, VerbForm.Base);
            case { Class: WordClass.Preposition, English: [.. var purpose, ' ', 't', 'o'] }
                when !afterNounPhrase && EnglishStyle.IsNounWithTo(purpose):
                return Form("purpose", verb.Base, VerbForm.Base);
            case { Class: WordClass.Preposition } when !afterNounPhrase:
            case {
                Class: WordClass.Conjunction,
                English: "after"
                    or "before"
                    or "while"
                    or "when"
                    or "since"
                    or "by"
                    or "without"
                    or "if"
                    or "unless"
                    or "although"
                    or "even though"
            } when !afterNounPhrase:
                return Form("gerund-after-preposition", verb.Gerund, VerbForm.Gerund);
            case { Class: WordClass.Conjunction, English: "because" }
                when !afterNounPhrase && _next > 1 && _lexemes[_next - 2] is { Class: WordClass.Adverb, Entry.Form: "diduga" }:
                return Form("gerund-after-preposition", verb.Gerund, VerbForm.Gerund);
            case { Class: WordClass.Conjunction, English: "and" or "or" } when _clause.HasVerb && !afterNounPhrase:
                return _clause.Form switch
                {
                    VerbForm.Base => Form("same-form-after-and", verb.Base, VerbForm.Base),
                    VerbForm.Progressive => Form("same-form-after-and", verb.Gerund, VerbForm.Progressive),
                    VerbForm.Gerund => Form("same-form-after-and", verb.Gerund, VerbForm.Gerund),
                    _ => Finite(verb),
                };
            case { Class: WordClass.Verb } last
                when last.Is(WordFeatures.Intransitive) && _clause is { IsInterrupting: true, IsRelative: true }:
                _clause = _clause.Resume();
                return Finite(verb);
            case null or { Class: WordClass.Mark, English: "“" or "\"" or "‘" } when IsAction(_lexemes[_next - 1]):
            case { Class: WordClass.Conjunction, English: "and" or "or" } when _clause.IsAction && !afterNounPhrase:
                return Form("action-as-subject", verb.Gerund, VerbForm.Action);
            case null or { Class: WordClass.Mark, English: "“" or "\"" or "‘" } when !_isHeadline && IsBare(verb, _lexemes[_next - 1]):
                return Form("command", verb.Base, VerbForm.Base);
            case { Class: WordClass.Verb } mutual
                when mutual.English.EndsWith(" each other", StringComparison.Ordinal) && _clause.Complement == VerbComplement.Of:
                return Form("of-after-object", "of " + verb.Gerund, VerbForm.Gerund);
            case { Class: WordClass.Verb } willing when willing.English.EndsWith(" to", StringComparison.Ordinal):
                return Form("base-after-to", verb.Base, VerbForm.Base);
            case { Class: WordClass.Verb } motion when EnglishStyle.IsMotion(motion.English):
                return Form("gerund-after-motion", verb.Gerund, VerbForm.Gerund);
            case { Class: WordClass.Verb }:
                return Form("to-after-verb", "to " + verb.Base, VerbForm.Base);
        }

        if (_clause.HasVerb && !_clause.HasNewSubject && _clause.IsInterrupting)
        {
            _clause = _clause.Resume();
            return Finite(verb);
        }

        if (_clause.IsInReport && afterNounPhrase)
        {
            _clause = _clause.Outer!;
            return Finite(verb);
        }

        if (
            afterNounPhrase
            && _clause.WantsVerb
            && !_isHeadline
            && FindAim() is { Class: WordClass.Noun, HasPossessor: false } aim
            && EnglishStyle.IsNounWithTo(aim.English)
            && aim.English != "call"
            && HasVerbInClause()
        )
        {
            return Form("to-after-noun", "to " + verb.Base, VerbForm.Base);
        }

        if (
            afterNounPhrase
            && _clause.HasVerb
            && _noun is { Head: { Term: null } way, Demonstrative: null }
            && ReferenceEquals(_before, _lexemes[_next - 2])
            && EnglishStyle.IsNounWithTo(way.English)
            && _lexemes[_next - 2].Class == WordClass.Noun
        )
        {
            return Form("to-after-noun", "to " + verb.Base, VerbForm.Base);
        }

        if (_clause.WantsVerb)
        {
            return Finite(verb);
        }

        if (
            afterNounPhrase
            && _noun is { Head: { Term: null } danger }
            && ReferenceEquals(_before, _lexemes[_next - 2])
            && EnglishStyle.IsNounWithOf(danger.English)
        )
        {
            return Form("of-after-noun", "of " + verb.Gerund, VerbForm.Gerund);
        }

        if (
            afterNounPhrase
            && _noun is { Head: { Term: null } head }
            && ReferenceEquals(_before, _lexemes[_next - 2])
            && EnglishStyle.IsNounWithTo(head.English)
        )
        {
            return Form("to-after-noun", "to " + verb.Base, VerbForm.Base);
        }

        if (
            !afterNounPhrase
            && _before is { Class: WordClass.Passive, English: "proven" or "known" or "suspected" }
            && !_lexemes[_next - 1].Is(WordFeatures.Stative)
        )
        {
            return _before.English == "suspected"
                ? Form("of-having", "of having " + verb.Participle, VerbForm.Gerund)
                : Form("perfect-infinitive", "to have " + verb.Participle, VerbForm.Base);
        }

        if (!afterNounPhrase && _before is { Class: WordClass.Adjective } feeling && EnglishStyle.IsFeeling(feeling.English))
        {
            return EnglishStyle.GetToward(feeling.English) is { } toward
                ? Form("toward", $"{toward} {verb.Gerund}", VerbForm.Gerund)
                : Form("to-after-feeling", "to " + verb.Base, VerbForm.Base);
        }

        if (_isAfterParenthesis && _before is { Class: WordClass.Mark, English: "," })
        {
            // Accused Russia, which is under pressure, of prolonging the war.
            _isAfterParenthesis = false;
            return _clause.Complement == VerbComplement.Of
                ? Form("of-after-object", "of " + verb.Gerund, VerbForm.Gerund)
                : Form("to-after-object", "to " + verb.Base, VerbForm.Base);
        }

        return _clause.Complement switch
        {
            VerbComplement.To when _before is not { Class: WordClass.Mark } => Form("to-after-object", "to " + verb.Base, VerbForm.Base),
            VerbComplement.Bare when _before is not { Class: WordClass.Mark } => Form("bare-after-object", verb.Base, VerbForm.Base),
            VerbComplement.Of when _before is not { Class: WordClass.Mark } => Form(
                "of-after-object",
                "of " + verb.Gerund,
                VerbForm.Gerund
            ),
            VerbComplement.From when _before is not { Class: WordClass.Mark } => Form(
                "from-after-object",
                "from " + verb.Gerund,
                VerbForm.Gerund
            ),
            VerbComplement.Clause when _before is not { Class: WordClass.Mark } => Finite(verb),
            _ => Form("gerund", verb.Gerund, VerbForm.Gerund),
        };
    }

    /// <summary>Whether a verb that begins a sentence is its subject, or is what the subject did at the same time: another verb follows.</summary>
    private bool IsAction(Lexeme verb) =>
        verb.Entry is { } entry
        && !_isHeadline
        && (entry.Form.StartsWith("me", StringComparison.Ordinal) || entry.Form.StartsWith("ber", StringComparison.Ordinal))
        && _lexemes
            .Skip(_next)
            .TakeWhile(lexeme => lexeme is not { Class: WordClass.Mark, English: "." or ";" or ":" })
            .Any(lexeme =>
                lexeme.Class is WordClass.Verb or WordClass.Passive || lexeme.Class == WordClass.Auxiliary && lexeme.English.Length > 0
            );

    private (string Form, VerbForm Kind) Form(string rule, string form, VerbForm kind)
    {
        _text.NoteRule(rule);
        return (form, kind);
    }

    /// <summary>The past, or the present if the sentence is a general truth.</summary>
    private (string Form, VerbForm Kind) Finite(EnglishVerb verb) =>
        verb.Base.StartsWith("be ", StringComparison.Ordinal) ? Form("be", Be(past: true) + verb.Base["be".Length..], VerbForm.Finite)
        : _isPresent
        && !_isHeadline
        && !_isFuture
        && _lexemes[_next - 1].Is(WordFeatures.Speech)
        && _clause.Subject is "he" or "she" or "they"
        && !_clause.IsRelative
        && !_lexemes.Any(lexeme => lexeme is { Class: WordClass.Pronoun, English: "you" })
            ? Form("past-of-speech", verb.Past, VerbForm.Finite)
        : _clause.Hoped.Length > 0 ? Form("hoped", $"{_clause.Hoped} {verb.Base}", VerbForm.Finite)
        : _clause.Subject is "I" or "we" && EnglishStyle.IsDeclaration(verb.Base.Split(' ')[0]) && !HasTimeMark()
            ? Form("present-of-speaker", verb.Base, VerbForm.Finite)
        : _isFuture && !_clause.IsRelative ? Form("future", "will " + verb.Base, VerbForm.Finite)
        : !_isPresent || _clause.IsPast ? Form("past", verb.Past, VerbForm.Finite)
        : Form("present", _clause.IsPlural || _clause.IsSpeaker ? verb.Base : verb.Present, VerbForm.Finite);

    /// <summary>Whether the speaker of a quotation is describing an action in progress: we are still investigating.</summary>
    private bool IsSpokenNow() => _clause is { Subject: "I" or "we", IsReported: false, IsRelative: false } && !HasTimeMark();

    /// <summary>Whether the sentence says when it was.</summary>
    private bool HasTimeMark() =>
        _lexemes.Any(lexeme =>
            lexeme.Class is WordClass.Month or WordClass.Day
            || EnglishPreposition.IsYear(lexeme)
            || lexeme.English.EndsWith(" ago", StringComparison.Ordinal)
            || lexeme.English.StartsWith("last ", StringComparison.Ordinal)
            || lexeme.English is "yesterday" or "earlier" or "previously"
        );

    /// <summary>Whether the verb has no prefix, as in a command.</summary>
    private static bool IsBare(EnglishVerb verb, Lexeme lexeme) =>
        verb.Base.Length > 0
        && lexeme.Entry is { } entry
        && !EnglishStyle.IsPrefixed(entry.Form)
        && !EnglishStyle.IsAttribution(entry.Form);

    private bool IsJoinedAuxiliary() => _next >= 3 && _lexemes[_next - 3] is { Class: WordClass.Auxiliary, English.Length: > 0 };
}
