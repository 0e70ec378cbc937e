namespace Translate.Engines.Offline;

/// <content>Writes negations.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteNegation(Lexeme negation, bool afterNounPhrase)
    {
        if (afterNounPhrase && _clause.CanResume)
        {
            _clause = _clause.Resume();
        }

        var negated = At(_next) is { Class: WordClass.Adverb } ? At(_next + 1) : At(_next);
        if (
            TryWriteNotTo(negation, negated, afterNounPhrase)
            || TryWriteNotPlanned(negation)
            || !afterNounPhrase && TryWriteNotAlone(negation, negated)
        )
        {
            return;
        }

        if (!afterNounPhrase && TryWriteSubjectOfNegated(negation, negated))
        {
            afterNounPhrase = true;
        }

        WriteFiniteNegation(negation, negated, afterNounPhrase);
    }

    /// <summary>Residents were asked not to panic; they chose not to come.</summary>
    private bool TryWriteNotTo(Lexeme negation, Lexeme? negated, bool afterNounPhrase)
    {
        if (negation.English != "not" || negated is not { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective })
        {
            return false;
        }

        var isAsked =
            afterNounPhrase
            && _clause is { WantsVerb: false, Complement: VerbComplement.To }
            && _before?.Class is not (WordClass.Mark or WordClass.Auxiliary);
        var isChosen = !afterNounPhrase && _before is { Class: WordClass.Verb } && _clause.Complement != VerbComplement.Clause;
        if (!isAsked && !isChosen && _before is not { Class: WordClass.Passive })
        {
            return false;
        }

        _text.AddWord(negation.English);
        _text.AddFunctionWord(negated.Class == WordClass.Verb ? "to" : "to be");
        return true;
    }

    /// <summary>Is expected not to change.</summary>
    private bool TryWriteNotPlanned(Lexeme negation)
    {
        if (
            negation.English != "not"
            || _before is not { Class: WordClass.Passive } planned
            || !EnglishStyle.IsParticipleWithTo(planned.English)
            || At(_next) is not { Class: WordClass.Auxiliary, English: "will" } will
            || At(_next + 1) is not { Class: WordClass.Verb or WordClass.Passive } act
        )
        {
            return false;
        }

        _text.AddWord(negation.English);
        _text.Source = will.Range;
        _text.AddWord(act.Class == WordClass.Verb ? "to" : "to be");
        _next++;
        return true;
    }

    /// <summary>Writes the negation without an auxiliary after a conjunction: to remain calm and not spread rumors, if not handled.</summary>
    private bool TryWriteNotAlone(Lexeme negation, Lexeme? negated)
    {
        var isAlone = (_before, negated) switch
        {
            ({ Class: WordClass.Conjunction, English: "and" or "or" }, { Class: WordClass.Verb }) => negation.English == "not"
                && _clause is { WantsVerb: false, Form: VerbForm.Base }
                && ReferenceEquals(negated, At(_next)),
            (
                { Class: WordClass.Conjunction, English: "if" or "when" or "although" or "unless" or "while" or "even though" },
                { Class: WordClass.Passive }
            ) => true,
            _ => false,
        };
        if (isAlone)
        {
            _text.AddWord(negation.English);
        }

        return isAlone;
    }

    /// <summary>Writes the subject that Indonesian leaves out: said he did not know; it was not yet known.</summary>
    private bool TryWriteSubjectOfNegated(Lexeme negation, Lexeme? negated)
    {
        if (
            _before is { Class: WordClass.Verb }
            && negation.English == "not"
            && negated is { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective }
        )
        {
            WriteReportedSubject();
            return true;
        }

        if (
            _before is null or { Class: WordClass.Mark, English: not "," }
            && negated is { Class: WordClass.Passive }
            && ReferenceEquals(negated, At(_next))
            && !(At(_next + 1) is { } subject && NounPhrase.CanStart(subject))
        )
        {
            _text.AddFunctionWord("it");
            _clause.HasSubject = true;
            return true;
        }

        return false;
    }

    /// <summary>Writes the negation with the auxiliary that its predicate needs.</summary>
    private void WriteFiniteNegation(Lexeme negation, Lexeme? negated, bool afterNounPhrase)
    {
        if (negated is null || _before is { Class: WordClass.Auxiliary })
        {
            _text.AddWord(negation.English);
            return;
        }

        var isPlain = negation.English is "not" or "not yet";
        switch (negated.Class)
        {
            case WordClass.Verb:
            case WordClass.Auxiliary when isPlain && IsVerbWithTo(negated.English) && !IsBeVerb(negated):
                _text.AddWord(ChooseAuxiliary(negation, negated) + negation.English);
                return;
            case WordClass.Adjective or WordClass.Passive when isPlain:
            case WordClass.Noun or WordClass.Title or WordClass.Determiner when isPlain && (afterNounPhrase || IsRelative(_before)):
                WriteBe(wanted: true, past: negated.Class == WordClass.Passive || !IsQuotedState());
                _text.AddWord(negation.English);
                return;
            case WordClass.Preposition when negation.English == "not" && (afterNounPhrase || IsRelative(_before)) && _clause.WantsVerb:
                WriteBe(wanted: true, past: !IsQuotedState());
                _text.AddWord(negation.English);
                _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
                return;
            default:
                _text.AddWord(negation.English);
                return;
        }
    }

    /// <summary>Returns the auxiliary of a negated verb with a space after it; empty if it needs none.</summary>
    private string ChooseAuxiliary(Lexeme negation, Lexeme verb)
    {
        var present = _clause.IsPlural || _clause.IsSpeaker ? "do " : "does ";
        var isNotYet = negation.English == "not yet" && !_isFuture;
        return verb.Class == WordClass.Auxiliary || IsBeVerb(verb) ? Be(past: true) + " "
            : isNotYet && verb.Is(WordFeatures.Stative) ? present
            : isNotYet && ReferenceEquals(verb, At(_next)) ? Have() + " "
            : negation.English is not ("not" or "not yet") ? string.Empty
            : _clause.Hoped.Length > 0 ? _clause.Hoped + " "
            : _isFuture && !_clause.IsRelative ? "will "
            : _isPresent ? present
            : "did ";
    }

    private static bool IsBeVerb(Lexeme verb) => verb.English.StartsWith("be ", StringComparison.Ordinal);
}
