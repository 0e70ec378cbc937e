namespace Translate.Engines.Offline;

/// <content>Writes auxiliaries and predicates.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteAuxiliary(Lexeme lexeme, bool afterNounPhrase)
    {
        if (afterNounPhrase && _clause.CanResume)
        {
            _clause = _clause.Resume();
        }

        if (!afterNounPhrase && TryWriteExistenceToCome(lexeme))
        {
            return;
        }

        if (
            !afterNounPhrase
            && IsToldByVerb()
            && (
                lexeme.English is "will" or "can" or "must" or "cannot" or "may" or ""
                || IsVerbWithTo(lexeme.English) && _before!.English == "say"
            )
            && !(lexeme.Entry?.Form == "telah" && _before!.English == "admit")
        )
        {
            WriteReportedSubject();
            afterNounPhrase = true;
        }

        if (TakeAsked(lexeme.English))
        {
            _afterNounPhrase = afterNounPhrase;
            return;
        }

        if (_asked is "do" or "does" or "did" && IsVerbWithTo(lexeme.English))
        {
            // Why do prices continue to rise?
            _asked = string.Empty;
            _text.AddWord(lexeme.English);
            return;
        }

        WriteAuxiliaryForm(lexeme, afterNounPhrase);
        if (lexeme.Entry?.Form != "telah")
        {
            WriteHeldAdverb();
        }

        _afterNounPhrase = lexeme.English.Length == 0 && afterNounPhrase;
    }

    private void WriteAuxiliaryForm(Lexeme auxiliary, bool afterNounPhrase)
    {
        if (auxiliary.English is "is")
        {
            WriteBe(wanted: true, past: _clause.IsReported || IsTold() || IsOfEarlier(At(_next - 2)));
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
        else if (!IsVerbWithTo(auxiliary.English))
        {
            _text.AddWord(JoinAuxiliary(auxiliary.English));
        }
        else if (At(_next) is null or { Class: WordClass.Mark or WordClass.Conjunction })
        {
            // Without a verb to come: the harvest failed.
            var verb = auxiliary.English[..^" to".Length];
            _text.AddWord(EnglishVerb.From(new LexiconEntry(auxiliary.Source, WordClass.Verb, verb, string.Empty)).Past);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
        else
        {
            _text.AddWord(InflectVerbWithTo(auxiliary, afterNounPhrase));
        }
    }

    /// <summary>Returns the form of a verb such as <c>try to</c>: tried to, after trying to, will try to.</summary>
    private string InflectVerbWithTo(Lexeme auxiliary, bool afterNounPhrase) =>
        auxiliary.Entry is not { } entry ? JoinAuxiliary(auxiliary.English)
        : !afterNounPhrase
        && _before is { Class: WordClass.Conjunction, English: "after" or "before" or "while" or "when" or "since" or "if" }
            ? EnglishVerb.From(entry).Gerund
        : _before is { Class: WordClass.Auxiliary, English.Length: > 0 } or { Class: WordClass.Negation or WordClass.Preposition }
            ? JoinAuxiliary(auxiliary.English)
        : EnglishVerb.From(entry with { Forms = entry.English.StartsWith("have", StringComparison.Ordinal) ? "had" : entry.Forms }).Past;

    /// <summary>Whether the word says that something is no longer so: was previously a teacher.</summary>
    private static bool IsOfEarlier(Lexeme? lexeme) =>
        lexeme is { Class: WordClass.Adverb, Entry.Form: "sebelumnya" or "dulu" or "dulunya" or "awalnya" or "semula" or "dahulu" };

    /// <summary>Whether the clause is what the verb before it says, in the past.</summary>
    private bool IsTold() =>
        !_isPresent
        && !_isFuture
        && _clause
            is { HasVerb: true, HasNewSubject: true, Complement: VerbComplement.Clause, Form: VerbForm.Finite or VerbForm.Progressive }
        && _before?.Class != WordClass.Auxiliary;

    /// <summary>Returns the form of an auxiliary after another one or after a verb: "may be able to", "hoped to".</summary>
    private string JoinAuxiliary(string auxiliary) =>
        (_before, auxiliary) switch
        {
            ({ Class: WordClass.Verb }, "can" or "will") when _clause.HasVerb => "to",
            ({ Class: WordClass.Passive } expected, "will") when EnglishStyle.IsParticipleWithTo(expected.English) => "to",
            ({ Class: WordClass.Passive } expected, "will not") when EnglishStyle.IsParticipleWithTo(expected.English) => "not to",
            ({ Class: WordClass.Passive }, "can") => "to be able to",
            (_, "will") when _clause.IsReported || IsTold() => "would",
            (_, ['w', 'i', 'l', 'l', ' ', .. var rest]) when !_isPresent && (_clause.IsReported || IsTold()) => "would " + rest,
            (_, "can") when IsTold() => "could",
            (_, "cannot") when !_isPresent && (_clause.IsReported || _clause.HasVerb) => "could not",
            (_, "can") when _clause.IsReported && _before?.Class != WordClass.Auxiliary => "could",
            ({ Class: WordClass.Preposition, English: "for" or "to" } or { English: "so that" }, "can") => "be able to",
            ({ Class: WordClass.Auxiliary, English: "may" or "can" }, "will" or "can") => string.Empty,
            ({ Class: WordClass.Auxiliary, English.Length: > 0 }, "can") => "be able to",
            ({ Class: WordClass.Auxiliary, English.Length: > 0 }, "must") => "have to",
            _ => auxiliary,
        };

    /// <summary>Whether an auxiliary such as <c>try to</c> is inflected. Excludes <c>will continue to</c>, <c>used to</c> and <c>the need to</c>.</summary>
    private static bool IsVerbWithTo(string auxiliary) =>
        auxiliary.EndsWith(" to", StringComparison.Ordinal)
        && auxiliary.Split(' ')[0]
            is not (
                "will"
                or "would"
                or "can"
                or "could"
                or "must"
                or "should"
                or "may"
                or "might"
                or "used"
                or "the"
                or "not"
                or "cannot"
                or "to"
                or "about"
            );

    /// <summary>Writes an adjective outside a noun phrase, which is a predicate.</summary>
    private void WritePredicate(Lexeme lexeme, bool afterNounPhrase)
    {
        if (_clause.CanResume)
        {
            _clause = _clause.Resume();
            afterNounPhrase = true;
        }
        else if (afterNounPhrase && _clause.IsInReport)
        {
            // Said steps taken by the government were right.
            _clause = _clause.Outer!;
            _clause.HasNewSubject = true;
        }
        else if (!afterNounPhrase && IsToldByVerb())
        {
            WriteReportedSubject();
            afterNounPhrase = true;
        }
        else if (_before is { Class: WordClass.Verb } && _clause.Complement == VerbComplement.Clause)
        {
            _text.AddFunctionWord("to be");
        }

        if (_before is { Class: WordClass.Passive } asked && EnglishStyle.IsParticipleWithTo(asked.English))
        {
            // Residents were asked to be vigilant.
            _text.AddFunctionWord("to be");
        }

        if (_before is { Class: WordClass.Mark, English: "," } && !afterNounPhrase && EnglishStyle.IsSuperlative(lexeme.English))
        {
            _text.AddFunctionWord("the");
        }
        else if (_before is null && !afterNounPhrase && At(_next) is { Class: WordClass.Question })
        {
            // It was unclear why.
            _text.AddFunctionWord("it");
            _text.AddFunctionWord(Be(past: true));
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Clause);
        }

        if (_before is { Class: WordClass.Auxiliary, English.Length: 0, Entry.Form: "sedang" or "tengah" })
        {
            // My mother, who is sick.
            _text.AddWord(Be(past: true));
            _text.AddWord(lexeme.English);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
            return;
        }

        var isAfterModal = _before is { Class: WordClass.Auxiliary, English: "may" or "can" or "will" or "must" or "should" or "could" };
        WriteBe(
            past: !IsQuotedState(),
            wanted: (afterNounPhrase || IsAfterDate()) && _clause.WantsVerb || IsRelative(_before) && !_text.IsReduced || isAfterModal
        );
        if (
            _before is { Class: WordClass.Conjunction, English: "and" }
            && At(_next - 3) is { Class: WordClass.Verb }
            && _clause is { HasVerb: true, Form: VerbForm.Finite, IsRelative: false }
        )
        {
            // Has improved and is stable.
            WriteBe(wanted: true);
        }

        WriteHeldAdverb();
        _text.AddWord(lexeme.English);
        if (afterNounPhrase || isAfterModal)
        {
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
    }

    private void WriteBe(bool wanted, bool past = true)
    {
        if (!wanted || _before?.Class == WordClass.Negation || TakeAsked("be"))
        {
            return;
        }

        if (_before is { Class: WordClass.Auxiliary, English.Length: > 0 })
        {
            _text.AddWord(_before.English is "is" ? string.Empty : "be");
            return;
        }

        if (_before is { Class: WordClass.Preposition, English: "for" or "to" })
        {
            _text.AddWord("be");
            return;
        }

        if (_before is { Class: WordClass.Auxiliary, Entry.Form: "telah" })
        {
            // Has never been.
            _text.AddWord(Have());
            WriteHeldAdverb();
            _text.AddWord("been");
            return;
        }

        _text.AddWord(_before is { Class: WordClass.Auxiliary, Entry.Form: "sedang" or "tengah" } ? Be(past) + " being" : Be(past));
    }

    /// <summary>Inflation in October was lower.</summary>
    private bool IsAfterDate() =>
        _clause is { HasSubject: true, HasVerb: false } && At(_next - 2) is { Class: WordClass.Month or WordClass.Day or WordClass.Number };

    /// <summary>Whether a state is told of in a quotation without a time: “It is dangerous,” he said.</summary>
    private bool IsQuotedState() => _isInQuote && !HasTimeMark() && !_lexemes.Take(_next).Any(IsOfEarlier) && !_clause.IsPast;

    /// <summary>Whether the passive that follows is a plan: "is scheduled".</summary>
    private bool IsPlanned() =>
        _next > 0 && _lexemes[_next - 1] is { Class: WordClass.Passive } passive && EnglishStyle.IsParticipleWithTo(passive.English);

    /// <summary>"Has", or "had" for what was over when somebody said it: said the court had exceeded its authority.</summary>
    private string Have() =>
        (
            _clause.IsReported
            || IsOfEarlier(_lexemes[0])
            || _clause is { HasVerb: true, HasNewSubject: true, Complement: VerbComplement.Clause, Form: VerbForm.Finite }
        )
        && !_isPresent
        && !_isFuture
        && !_isHeadline
        && !_lexemes.Any(IsInDialogue)
            ? "had"
        : _clause.IsPlural || _clause.IsSpeaker ? "have"
        : "has";

    /// <summary>Whether the subject is a speaker or a listener.</summary>
    private static bool IsInDialogue(Lexeme lexeme) =>
        lexeme is { Class: WordClass.Pronoun, Entry.Form: "kami" or "kita" or "saya" or "aku" or "anda" };

    private string Be(bool past) =>
        (past && (!_isPresent || _clause.IsPast), _clause.IsPlural) switch
        {
            _ when _clause.Hoped.Length > 0 => _clause.Hoped + " be",
            (true, _) when _isFuture && !_clause.IsRelative && !IsPlanned() => "will be",
            (true, false) when _isFuture && IsPlanned() => "is",
            (true, true) when _isFuture && IsPlanned() => "are",
            (false, false) when _clause.IsSpeaker => "am",
            (true, true) => "were",
            (true, false) => "was",
            (false, true) => "are",
            (false, false) => "is",
        };

    private static bool IsRelative(Lexeme? lexeme) => lexeme?.Entry?.Form == "yang";
}
