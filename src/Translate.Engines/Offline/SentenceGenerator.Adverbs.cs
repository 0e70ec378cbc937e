namespace Translate.Engines.Offline;

/// <content>Writes adverbs, and holds one back until its auxiliary is written.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteAdverb(Lexeme adverb, bool afterNounPhrase)
    {
        if (
            !afterNounPhrase
            && IsToldByVerb()
            && At(_next) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective or WordClass.Auxiliary }
        )
        {
            // Said he often left.
            WriteReportedSubject();
            (afterNounPhrase, _before) = (true, null);
        }

        _afterNounPhrase = afterNounPhrase;
        var canBeHeld = _heldAdverb is null && EnglishStyle.IsMidAdverb(adverb.English);
        if (canBeHeld && (IsBeforeInfinitive(afterNounPhrase) || IsBeforeParticiple()))
        {
            _heldAdverb = adverb;
            return;
        }

        if (IsOngoing(adverb, afterNounPhrase))
        {
            WriteOngoing(afterNounPhrase);
        }
        else if (canBeHeld && IsBeforeBe(afterNounPhrase))
        {
            _heldAdverb = adverb;
            return;
        }

        if (afterNounPhrase && (IsPredicate(adverb) || IsNoLonger(adverb)))
        {
            // One person was still in the search.
            WriteBe(wanted: true);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }

        _text.AddWord(adverb.English);
    }

    /// <summary>Whether the adverb comes after "to": asked them to immediately leave.</summary>
    private bool IsBeforeInfinitive(bool afterNounPhrase) =>
        afterNounPhrase
        && (_clause is { WantsVerb: false, Complement: VerbComplement.To } || _clause.Hoped.Length > 0)
        && At(_next) is { Class: WordClass.Verb };

    /// <summary>Whether the adverb comes after "has" or "to be": has recently left.</summary>
    private bool IsBeforeParticiple() =>
        (
            _before is { Class: WordClass.Auxiliary, Entry.Form: "telah" }
            || _before is { Class: WordClass.Passive } planned && EnglishStyle.IsParticipleWithTo(planned.English)
        ) && At(_next) is { Class: WordClass.Verb or WordClass.Passive };

    /// <summary>Whether the adverb comes after "was" or "will": was recently arrested.</summary>
    private bool IsBeforeBe(bool afterNounPhrase) =>
        (
            afterNounPhrase && (_clause.WantsVerb || _clause.CanResume || _clause.IsInReport || _clause.Complement == VerbComplement.Clause)
            || IsRelative(_before) && !_text.IsReduced
        )
        && At(_next)
            is { Class: WordClass.Passive or WordClass.Adjective }
                or { Class: WordClass.Auxiliary, English: "is" or "will" or "can" or "must" or "may" or "should" }
                or { Class: WordClass.Auxiliary, Entry.Form: "telah" };

    /// <summary>Whether the adverb and a phrase with a preposition are all that the clause says.</summary>
    private bool IsPredicate(Lexeme adverb) =>
        adverb.Entry?.Form is "masih" or "sudah" or "telah" or "tetap"
        && _clause.WantsVerb
        && At(_next) is { Class: WordClass.Preposition, Entry.Form: "dalam" or "di" or "pada" or "sesuai dengan" or "sesuai" }
        && !HasVerbAhead();

    /// <summary>Jakarta is no longer the capital.</summary>
    private bool IsNoLonger(Lexeme adverb) =>
        adverb.English == "no longer" && _clause.WantsVerb && At(_next) is { Class: WordClass.Noun or WordClass.Title } && !HasVerbAhead();

    private void WriteOngoing(bool afterNounPhrase)
    {
        if (afterNounPhrase && _clause.CanResume)
        {
            _clause = _clause.Resume();
        }

        _text.AddFunctionWord(Be(past: !IsSpokenNow()));
        _isOngoing = true;
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
