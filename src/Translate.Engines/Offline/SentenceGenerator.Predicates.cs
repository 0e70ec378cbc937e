namespace Translate.Engines.Offline;

/// <content>Writes auxiliaries, predicates, prepositions and conjunctions.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteAuxiliary(Lexeme lexeme, bool afterNounPhrase)
    {
        if (_clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: true } && afterNounPhrase)
        {
            _clause = _clause.Resume();
        }

        if (!afterNounPhrase && IsToldByVerb() && lexeme.English is "will" or "can" or "must" or "cannot" or "may")
        {
            WriteReportedSubject();
            afterNounPhrase = true;
        }

        if (TakeAsked(lexeme.English))
        {
            _afterNounPhrase = afterNounPhrase;
            return;
        }

        if (IsVerbWithTo(lexeme.English) && At(_next) is null or { Class: WordClass.Mark or WordClass.Conjunction })
        {
            // Without a verb to come: the harvest failed.
            lexeme = lexeme with { English = lexeme.English[..^" to".Length] };
            _text.AddWord(EnglishVerb.From(new LexiconEntry(lexeme.Source, WordClass.Verb, lexeme.English, string.Empty)).Past);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
        else if (lexeme.English is "is")
        {
            WriteBe(wanted: true, past: false);
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
        else if (lexeme.Entry is { } trying && IsVerbWithTo(lexeme.English) && !afterNounPhrase && _before is { Class: WordClass.Conjunction, English: "after" or "before" or "while" or "when" or "since" or "if" })
        {
            _text.AddWord(EnglishVerb.From(trying).Gerund);
        }
        else if (lexeme is { Entry: { } entry } && IsVerbWithTo(lexeme.English) && _before is not ({ Class: WordClass.Auxiliary, English.Length: > 0 } or { Class: WordClass.Negation or WordClass.Preposition }))
        {
            _text.AddWord(EnglishVerb.From(entry with { Forms = entry.English.StartsWith("have", StringComparison.Ordinal) ? "had" : entry.Forms }).Past);
        }
        else
        {
            _text.AddWord(JoinAuxiliary(lexeme.English));
        }

        WriteHeldAdverb();
        _afterNounPhrase = lexeme.English.Length == 0 && afterNounPhrase;
    }

    /// <summary>Whether the clause is what the verb before it says, in the past.</summary>
    private bool IsTold() => !_isPresent && !_isFuture && _clause is { HasVerb: true, HasNewSubject: true, Complement: VerbComplement.Clause, Form: VerbForm.Finite } && _before?.Class != WordClass.Auxiliary;

    /// <summary>Returns the form of an auxiliary after another one or after a verb: "may be able to", "hoped to".</summary>
    private string JoinAuxiliary(string auxiliary) => (_before, auxiliary) switch
    {
        ({ Class: WordClass.Verb }, "can" or "will") when _clause.HasVerb => "to",
        ({ Class: WordClass.Passive } expected, "will") when EnglishStyle.IsParticipleWithTo(expected.English) => "to",
        ({ Class: WordClass.Passive }, "can") => "to be able to",
        (_, "will") when _clause.IsReported || IsTold() => "would",
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
        auxiliary.EndsWith(" to", StringComparison.Ordinal) && auxiliary.Split(' ')[0] is not ("will" or "would" or "can" or "could" or "must" or "should" or "may" or "might" or "used" or "the" or "not" or "cannot" or "to" or "about");

    /// <summary>Writes an adjective outside a noun phrase, which is a predicate.</summary>
    private void WritePredicate(Lexeme lexeme, bool afterNounPhrase)
    {
        if (_clause is { HasVerb: true, HasNewSubject: false, IsInterrupting: true })
        {
            _clause = _clause.Resume();
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

        WriteBe(afterNounPhrase && _clause.WantsVerb || IsRelative(_before) && !_text.IsReduced);
        WriteHeldAdverb();
        _text.AddWord(lexeme.English);
        if (afterNounPhrase)
        {
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }
    }

    private void WritePreposition(Lexeme preposition, bool afterNounPhrase)
    {
        if (_before is { Class: WordClass.Passive } passive && passive.English.LastIndexOf(' ') is > 0 and var blank && (preposition.Entry?.Form, passive.English[(blank + 1)..]) is ("oleh", "by") or ("dengan", "under" or "with" or "to"))
        {
            return;
        }

        const int Reach = 8;
        var next = At(_next);
        var head = next is not null && NounPhrase.CanStart(next) ? NounPhraseParser.Parse(_lexemes, _next).Phrase : null;
        var isPart = preposition.English == "from" && _before is { English: "percent" } && !_lexemes.Take(_next).TakeLast(Reach).Any(lexeme => lexeme.Class == WordClass.Verb && (EnglishStyle.IsChange(lexeme.English) || EnglishStyle.IsChangeTo(lexeme.English))) || preposition.English == "from" && _noun is { Head: null, Quantifiers.Count: > 0 } && _noun.Quantifiers[0].Source is not (['R', 'p', ..] or ['U', 'S', ..] or ['$', ..]) && ReferenceEquals(_before, _noun.Quantifiers[^1]);
        _text.AddWord(isPart ? "of" : GetToward(preposition, afterNounPhrase) ?? EnglishPreposition.Choose(next, preposition, At(_next + 1), head));
        if (preposition.HasPossessor)
        {
            _text.AddFunctionWord(_owner switch { "her" => "her", "their" => "them", "its" when preposition.Entry?.Form != "menurut" => "it", _ => "him" });
            _afterNounPhrase = true;
        }
    }

    /// <summary>Returns the preposition that the word before wants for what it is directed at: an attack on; null if it wants none.</summary>
    private string? GetToward(Lexeme preposition, bool afterNounPhrase)
    {
        if (preposition.Entry?.Form is not ("terhadap" or "atas" or "akan" or "pada" or "kepada" or "bagi") || preposition.Entry.Form is "pada" && IsTime(At(_next)) || _before is null)
        {
            return null;
        }

        return EnglishStyle.GetToward(_before.English) ?? (afterNounPhrase && _noun?.Head is { } head ? EnglishStyle.GetToward(head.English) : null);
    }

    private static bool IsTime(Lexeme? next) =>
        next is null or { Class: WordClass.Day or WordClass.Month or WordClass.Number or WordClass.Adverb or WordClass.Ordinal } || EnglishStyle.IsMeasure(next.English) || next.Entry?.Form is "awal" or "akhir" or "pertengahan" or "saat" or "waktu" or "masa" or "hari" or "malam" or "pagi" or "siang" or "abad" or "pukul";

    /// <summary>Phrases with a preposition between a subject and its verb.</summary>
    private const int MaxPhrases = 4;

    private void WriteConjunction(Lexeme conjunction)
    {
        if (conjunction.English == "so that" && conjunction.Entry?.Form == "sehingga" && _before is { Class: WordClass.Mark, English: "," })
        {
            conjunction = conjunction with { English = "so" };
        }

        if (conjunction.English == "because" && _clause.HasVerb && At(_next) is { Class: WordClass.Verb or WordClass.Negation } or { Class: WordClass.Auxiliary } && _before is not { Class: WordClass.Mark })
        {
            // The child cried because he did not find his mother.
            var who = _clause.Subject.Length > 0 ? _clause.Subject : GetSubjectOfOwner();
            _text.AddWord(conjunction.English);
            _text.AddFunctionWord(who);
            _clause = new Clause { HasSubject = true, Subject = who, IsPlural = who is "they" or "we" or "you", IsSpeaker = who == "I", IsReported = true };
            _afterNounPhrase = true;
            return;
        }

        if (conjunction.English == "because" && _before is null or { Class: WordClass.Mark } && !_clause.HasVerb && At(_next) is { Class: WordClass.Verb or WordClass.Negation or WordClass.Passive or WordClass.Auxiliary } && FindSubjectAhead() is { } ahead)
        {
            // Because they have no money, his parents stay.
            _text.AddWord(conjunction.English);
            _text.AddFunctionWord(ahead);
            _clause = new Clause { HasSubject = true, Subject = ahead, IsPlural = ahead is "they" or "we" or "you", IsSpeaker = ahead == "I" };
            _afterNounPhrase = true;
            return;
        }

        if (conjunction.English == "so as not" && !_clause.WantsVerb && _clause.Complement == VerbComplement.To)
        {
            // Urged residents not to litter.
            _text.AddWord("not");
            return;
        }

        if (conjunction.English == "so that" && !_clause.WantsVerb && _clause.Complement == VerbComplement.To && At(_next) is { Class: WordClass.Verb } && _before is { Class: WordClass.Noun or WordClass.Name or WordClass.Title or WordClass.Place or WordClass.Pronoun or WordClass.Demonstrative })
        {
            // Reminded parents to watch out: the verb adds "to".
            return;
        }

        if (conjunction.English == "so that" && _before is { Class: WordClass.Verb } asking && (_clause.Complement == VerbComplement.To || asking.English is "suggest" or "propose" or "recommend" or "hope" or "demand" or "say") || conjunction.English == "so that" && _before is { Class: WordClass.Noun, English: "proposal" or "request" or "demand" or "suggestion" or "appeal" or "hope" or "recommendation" })
        {
            _text.AddWord("that");
            _clause = new Clause();
            return;
        }

        if (conjunction.English == "so that" && At(_next) is { Class: WordClass.Verb })
        {
            // The verb adds "to".
            _text.AddWord("in order");
            _clause = new Clause();
            return;
        }

        if (conjunction.English == "because" && At(_next) is { Class: WordClass.Passive } && _clause.HasVerb && !(At(_next + 1) is { } subject && NounPhrase.CanStart(subject)))
        {
            _text.AddWord("for");
            return;
        }

        _text.AddWord(conjunction.English == "because" && !StartsClause() && At(_next)?.Entry?.Form is not ("tidak ada" or "tak ada" or "belum ada" or "tiada") && At(_next) is { } noun && NounPhrase.CanStart(noun) && At(NounPhraseParser.Parse(_lexemes, _next).Next) is null or { Class: WordClass.Mark or WordClass.Conjunction } ? "because of" : conjunction.English);
        if (conjunction.English is not ("and" or "or" or "namely" or "like"))
        {
            _clause = _clause.StartSubordinate(conjunction.Entry?.Form is "bahwa" or "karena" or "sehingga" && !_isPresent && _clause is { HasVerb: true, Form: VerbForm.Finite } || _clause.IsReported);
        }
        else if (_clause.HasVerb)
        {
            _clause.HasNewSubject = StartsClause() && !(_noun is { Relation: InnerRelation.Of, Head: { } picture } && EnglishStyle.IsPicture(picture.English));
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

        return phrase.IsPlural ? "they" : !phrase.IsHuman ? "it" : head.Is(WordFeatures.Female) ? "she" : "he";
    }

    /// <summary>Whether a subject with its own verb follows: <c>dan polisi menangkap</c>.</summary>
    private bool StartsClause()
    {
        if (At(_next) is { Class: WordClass.Pronoun } && At(_next + 1) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation })
        {
            return true;
        }

        var at = _next;
        for (var phrases = 0; phrases < MaxPhrases && At(at) is { } next && NounPhrase.CanStart(next); phrases++)
        {
            at = NounPhraseParser.Parse(_lexemes, at).Next;
            if (At(at) is not { Class: WordClass.Preposition })
            {
                break;
            }

            at++;
        }

        return at > _next && At(at) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation };
    }

    /// <summary>Writes who, that or which; nothing before a passive that follows its noun: the missile produced this year.</summary>
    private bool TryWriteRelative(Lexeme lexeme, bool afterNounPhrase)
    {
        if (lexeme is not { Class: WordClass.Conjunction, Entry.Form: "yang" })
        {
            return false;
        }

        var isAfterComma = _before is { Class: WordClass.Mark, English: "," };
        var next = At(_next);
        _text.IsReduced = afterNounPhrase && next is { Class: WordClass.Passive } && !isAfterComma;
        if (!afterNounPhrase && !isAfterComma && _before?.Class is WordClass.Auxiliary or WordClass.Preposition or WordClass.Verb && next is { Class: WordClass.Adjective } adjective && EnglishStyle.IsSuperlative(adjective.English))
        {
            _text.AddWord("the");
            _text.IsReduced = true;
        }
        else if (!_text.IsReduced)
        {
            var isHuman = (afterNounPhrase || isAfterComma) && _noun is { IsHuman: true };
            var isHeadless = !afterNounPhrase && _before?.Class is WordClass.Auxiliary or WordClass.Preposition or WordClass.Verb && !EndsWithNoun(_before);
            _text.AddWord(lexeme.English == "whose" ? "whose" : isHeadless ? "the one that" : isHuman ? "who" : isAfterComma ? "which" : "that");
        }

        _clause = _clause.StartRelative(_noun?.IsPlural == true || _before is not null && EndsWithNoun(_before) && _before.English.EndsWith('s'));
        return true;
    }

    /// <summary>Whether the English of a verb has its object in it: <c>melakukan kunjungan</c>, pay a visit.</summary>
    private static bool EndsWithNoun(Lexeme verb) => verb is { Class: WordClass.Verb, Entry.Form: var form } && form.Contains(' ', StringComparison.Ordinal);

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

        _text.AddWord(_before is { Class: WordClass.Auxiliary, Entry.Form: "sedang" or "tengah" } ? Be(past) + " being" : _before is { Class: WordClass.Auxiliary, Entry.Form: "telah" } ? $"{Have()} been" : Be(past));
    }

    /// <summary>Whether the passive that follows tells of a plan: "is scheduled".</summary>
    private bool IsPlanned() => _next > 0 && _lexemes[_next - 1] is { Class: WordClass.Passive } passive && EnglishStyle.IsParticipleWithTo(passive.English);

    private string Have() => _clause.IsPlural || _clause.IsSpeaker ? "have" : "has";

    private string Be(bool past) => (past && !_isPresent, _clause.IsPlural) switch
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
