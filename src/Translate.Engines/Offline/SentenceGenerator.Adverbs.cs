namespace Translate.Engines.Offline;

/// <content>Writes negations and adverbs.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteNegation(Lexeme lexeme, bool afterNounPhrase)
    {
        if (_clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: true } && afterNounPhrase)
        {
            _clause = _clause.Resume();
        }

        var next = At(_next);
        if (next is { Class: WordClass.Adverb })
        {
            next = At(_next + 1);
        }

        var isAsked =
            afterNounPhrase
            && _clause is { HasVerb: true, HasNewSubject: false, Complement: VerbComplement.To }
            && _before?.Class is not (WordClass.Mark or WordClass.Auxiliary);
        if (
            (_before is { Class: WordClass.Passive } || isAsked)
            && lexeme.English == "not"
            && next is { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective }
        )
        {
            // Residents were asked not to panic.
            _text.AddWord(lexeme.English);
            _text.AddFunctionWord(next.Class == WordClass.Verb ? "to" : "to be");
            return;
        }

        if (
            !afterNounPhrase
            && _before is { Class: WordClass.Conjunction, English: "and" or "or" }
            && _clause is { HasVerb: true, HasNewSubject: false, Form: VerbForm.Base }
            && lexeme.English == "not"
            && ReferenceEquals(next, At(_next))
            && next is { Class: WordClass.Verb }
        )
        {
            // To remain calm and not spread rumors.
            _text.AddWord(lexeme.English);
            return;
        }

        if (
            _before is { Class: WordClass.Passive } planned
            && EnglishStyle.IsParticipleWithTo(planned.English)
            && lexeme.English == "not"
            && next is { Class: WordClass.Auxiliary, English: "will" } will
            && ReferenceEquals(will, At(_next))
            && At(_next + 1) is { Class: WordClass.Verb or WordClass.Passive } act
        )
        {
            // Is expected not to change.
            _text.AddWord(lexeme.English);
            _text.Source = will.Range;
            _text.AddWord(act.Class == WordClass.Verb ? "to" : "to be");
            _next++;
            return;
        }

        if (
            !afterNounPhrase
            && next is { Class: WordClass.Passive }
            && _before is { Class: WordClass.Conjunction, English: "if" or "when" or "although" or "unless" or "while" or "even though" }
        )
        {
            // If not handled.
            _text.AddWord(lexeme.English);
            return;
        }

        if (
            !afterNounPhrase
            && _before is { Class: WordClass.Verb }
            && lexeme.English == "not"
            && next is { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective }
        )
        {
            if (_clause.Complement != VerbComplement.Clause)
            {
                // They chose not to come.
                _text.AddWord(lexeme.English);
                _text.AddFunctionWord(next.Class == WordClass.Verb ? "to" : "to be");
                return;
            }

            _text.AddFunctionWord(GetSubjectOfOwner());
            _clause = new Clause
            {
                HasSubject = true,
                IsPlural = _owner == "their",
                IsReported = true,
            };
            afterNounPhrase = true;
        }

        if (
            _before is null or { Class: WordClass.Mark, English: not "," }
            && !afterNounPhrase
            && next is { Class: WordClass.Passive }
            && ReferenceEquals(next, At(_next))
            && !(At(_next + 1) is { } subject && NounPhrase.CanStart(subject))
        )
        {
            // It was not yet known.
            _text.AddFunctionWord("it");
            (_clause.HasSubject, afterNounPhrase) = (true, true);
        }

        switch (next?.Class)
        {
            case WordClass.Auxiliary
                when next is { Class: WordClass.Auxiliary } to
                    && IsVerbWithTo(to.English)
                    && !to.English.StartsWith("be ", StringComparison.Ordinal)
                    && _before?.Class != WordClass.Auxiliary
                    && lexeme.English is "not" or "not yet":
            case WordClass.Verb when next.English.StartsWith("be ", StringComparison.Ordinal) && _before?.Class != WordClass.Auxiliary:
                _text.AddWord($"{Be(past: true)} {lexeme.English}");
                break;
            case WordClass.Verb
                when lexeme.English is "not yet" && next.Is(WordFeatures.Stative) && _before?.Class != WordClass.Auxiliary && !_isFuture:
                _text.AddWord((_clause.IsPlural || _clause.IsSpeaker ? "do " : "does ") + lexeme.English);
                break;
            case WordClass.Verb
                when lexeme.English is "not yet"
                    && _before?.Class != WordClass.Auxiliary
                    && !_isFuture
                    && next is { Class: WordClass.Verb }
                    && ReferenceEquals(next, At(_next)):
                _text.AddWord(Have() + " not yet");
                break;
            case WordClass.Verb when _before?.Class != WordClass.Auxiliary && lexeme.English is "not" or "not yet":
                _text.AddWord(
                    (
                        _isFuture && !_clause.IsRelative ? "will "
                        : !_isPresent ? "did "
                        : _clause.IsPlural || _clause.IsSpeaker ? "do "
                        : "does "
                    ) + lexeme.English
                );
                break;
            case WordClass.Adjective
            or WordClass.Passive
            or WordClass.Noun
            or WordClass.Title
            or WordClass.Determiner
                when _before?.Class != WordClass.Auxiliary
                    && lexeme.English is "not" or "not yet"
                    && (
                        afterNounPhrase
                        || IsRelative(_before)
                        || next.Class is not (WordClass.Noun or WordClass.Title or WordClass.Determiner)
                    ):
                WriteBe(wanted: true);
                _text.AddWord(lexeme.English);
                break;
            case WordClass.Preposition
                when lexeme.English == "not" && afterNounPhrase && _clause.WantsVerb && _before?.Class != WordClass.Auxiliary:
                WriteBe(wanted: true);
                _text.AddWord(lexeme.English);
                _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
                break;
            default:
                _text.AddWord(lexeme.English);
                break;
        }
    }

    /// <summary>Returns the pronoun of the last person named.</summary>
    private string GetSubjectOfOwner() =>
        _owner switch
        {
            "her" => "she",
            "his" => "he",
            "its" => "it",
            _ => "they",
        };

    private void WriteAdverb(Lexeme lexeme, bool afterNounPhrase)
    {
        _afterNounPhrase = afterNounPhrase;
        if (
            afterNounPhrase
            && _heldAdverb is null
            && (!_clause.WantsVerb && _clause.Complement == VerbComplement.To || _clause.Hoped.Length > 0)
            && EnglishStyle.IsMidAdverb(lexeme.English)
            && At(_next) is { Class: WordClass.Verb }
        )
        {
            // It comes after "to": asked them to immediately leave.
            _heldAdverb = lexeme;
            return;
        }

        if (
            _heldAdverb is null
            && (
                _before is { Class: WordClass.Auxiliary, Entry.Form: "telah" }
                || _before is { Class: WordClass.Passive } planned && EnglishStyle.IsParticipleWithTo(planned.English)
            )
            && At(_next) is { Class: WordClass.Verb or WordClass.Passive }
            && EnglishStyle.IsMidAdverb(lexeme.English)
        )
        {
            // It comes after "has".
            _heldAdverb = lexeme;
            return;
        }

        if (IsOngoing(lexeme, afterNounPhrase))
        {
            if (_clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: true } && afterNounPhrase)
            {
                _clause = _clause.Resume();
            }

            _text.AddFunctionWord(Be(past: !IsSpokenNow()));
            _isOngoing = true;
        }
        else if (
            _heldAdverb is null
            && (
                afterNounPhrase && (_clause.WantsVerb || _clause.Complement == VerbComplement.Clause)
                || IsRelative(_before) && !_text.IsReduced
            )
            && EnglishStyle.IsMidAdverb(lexeme.English)
            && At(_next)
                is { Class: WordClass.Passive or WordClass.Adjective }
                    or { Class: WordClass.Auxiliary, English: "is" or "will" or "can" or "must" or "may" or "should" }
                    or { Class: WordClass.Auxiliary, Entry.Form: "telah" }
        )
        {
            // It comes after "was" or "will".
            _heldAdverb = lexeme;
            return;
        }

        if (
            lexeme.Entry?.Form is "masih" or "sudah" or "telah" or "tetap"
            && afterNounPhrase
            && _clause.WantsVerb
            && At(_next) is { Class: WordClass.Preposition, Entry.Form: "dalam" or "di" or "pada" }
            && !HasVerbAhead()
        )
        {
            // One person was still in the search.
            WriteBe(wanted: true);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }

        _text.AddWord(lexeme.English);
    }

    /// <summary>Whether the adverb means that the action of the verb after it continues: <c>masih mencari</c>, was still searching.</summary>
    private bool IsOngoing(Lexeme adverb, bool afterNounPhrase) =>
        adverb.Entry?.Form is "masih"
        && (afterNounPhrase && (_clause.WantsVerb || _clause.IsInterrupting) || IsRelative(_before) && !_text.IsReduced)
        && !_isHeadline
        && !_isFuture
        && At(_next) is { Class: WordClass.Verb, Entry: { } entry } verb
        && !verb.Is(WordFeatures.Stative)
        && !verb.Is(WordFeatures.Speech)
        && EnglishStyle.IsPrefixed(entry.Form)
        && !verb.English.EndsWith(" to", StringComparison.Ordinal)
        && !verb.English.StartsWith("be ", StringComparison.Ordinal)
        && verb.English is not ("become" or "be")
        && _before is not { Class: WordClass.Auxiliary or WordClass.Negation };

    private void WriteHeldAdverb()
    {
        if (_heldAdverb is { } adverb)
        {
            _heldAdverb = null;
            var source = _text.Source;
            _text.Source = adverb.Range;
            _text.NoteRule("adverb-after-auxiliary");
            _text.AddWord(adverb.English);
            _text.Source = source;
        }
    }
}
