namespace Translate.Engines.Offline;

/// <content>Writes conjunctions and relative words.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Phrases with a preposition between a subject and its verb.</summary>
    private const int MaxPhrases = 4;

    private void WriteConjunction(Lexeme conjunction)
    {
        if (conjunction.English == "so that" && conjunction.Entry?.Form == "sehingga" && _before is { Class: WordClass.Mark, English: "," })
        {
            conjunction = conjunction with { English = "so" };
        }

        if (
            conjunction.English == "because"
            && _clause.HasVerb
            && At(_next)
                is { Class: WordClass.Verb or WordClass.Negation }
                    or { Class: WordClass.Auxiliary }
                    or {
                        Class: WordClass.Passive,
                        Entry.Form: "terletak"
                            or "terdiri"
                            or "terlibat"
                            or "tergolong"
                            or "terkait"
                            or "terjebak"
                            or "terkena"
                            or "terdampak"
                    }
            && _before is not { Class: WordClass.Mark }
        )
        {
            // The child cried because he did not find his mother.
            var who = _clause.Subject.Length > 0 ? _clause.Subject : GetSubjectOfOwner();
            _text.AddWord(conjunction.English);
            _text.AddFunctionWord(who);
            _clause = new Clause
            {
                HasSubject = true,
                Subject = who,
                IsPlural = who is "they" or "we" or "you",
                IsSpeaker = who == "I",
                IsReported = true,
            };
            _afterNounPhrase = true;
            return;
        }

        if (
            conjunction.English == "because"
            && _before is null or { Class: WordClass.Mark }
            && !_clause.HasVerb
            && At(_next) is { Class: WordClass.Verb or WordClass.Negation or WordClass.Passive or WordClass.Auxiliary }
            && FindSubjectAhead() is { } ahead
        )
        {
            // Because they have no money, his parents stay.
            _text.AddWord(conjunction.English);
            _text.AddFunctionWord(ahead);
            _clause = new Clause
            {
                HasSubject = true,
                Subject = ahead,
                IsPlural = ahead is "they" or "we" or "you",
                IsSpeaker = ahead == "I",
            };
            _afterNounPhrase = true;
            return;
        }

        if (conjunction.English == "so as not" && !_clause.WantsVerb && _clause.Complement == VerbComplement.To)
        {
            // Urged residents not to litter.
            _text.AddWord("not");
            return;
        }

        if (
            conjunction.English == "so that"
            && !_clause.WantsVerb
            && _clause.Complement == VerbComplement.To
            && At(_next) is { Class: WordClass.Verb }
            && _before
                is {
                    Class: WordClass.Noun
                        or WordClass.Name
                        or WordClass.Title
                        or WordClass.Place
                        or WordClass.Pronoun
                        or WordClass.Demonstrative
                }
        )
        {
            // Reminded parents to watch out: the verb adds "to".
            return;
        }

        if (
            conjunction.English == "so that"
                && _before is { Class: WordClass.Verb } asking
                && (
                    _clause.Complement == VerbComplement.To
                    || asking.English is "suggest" or "propose" or "recommend" or "hope" or "demand" or "say"
                )
            || conjunction.English == "so that"
                && _before
                    is {
                        Class: WordClass.Noun,
                        English: "proposal" or "request" or "demand" or "suggestion" or "appeal" or "hope" or "recommendation"
                    }
        )
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

        if (
            conjunction.English == "because"
            && _clause.HasVerb
            && At(_next) is { Class: WordClass.Adverb, Entry.Form: "diduga" }
            && At(_next + 1) is { Class: WordClass.Verb }
        )
        {
            // Arrested for allegedly selling.
            _text.AddWord("for");
            return;
        }

        if (
            conjunction.English == "because"
            && At(_next) is { Class: WordClass.Passive }
            && _clause.HasVerb
            && !(At(_next + 1) is { } subject && NounPhrase.CanStart(subject))
        )
        {
            _text.AddWord("for");
            return;
        }

        _text.AddWord(
            conjunction.English == "because"
            && !StartsClause()
            && At(_next)?.Entry?.Form is not ("tidak ada" or "tak ada" or "belum ada" or "tiada")
            && At(_next) is { } noun
            && NounPhrase.CanStart(noun)
            && At(NounPhraseParser.Parse(_lexemes, _next).Next) is null or { Class: WordClass.Mark or WordClass.Conjunction }
                ? "because of"
                : conjunction.English
        );
        if (conjunction.English is not ("and" or "or" or "namely" or "like"))
        {
            _clause = _clause.StartSubordinate(
                conjunction.Entry?.Form is "bahwa" or "karena" or "sehingga"
                    && !_isPresent
                    && _clause is { HasVerb: true, Form: VerbForm.Finite or VerbForm.Progressive }
                    || _clause.IsReported
            );
        }
        else if (_clause.HasVerb)
        {
            _clause.HasNewSubject =
                StartsClause() && !(_noun is { Relation: InnerRelation.Of, Head: { } picture } && EnglishStyle.IsPicture(picture.English));
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
