namespace Translate.Engines.Offline;

/// <content>Repeats the subject that Indonesian leaves out.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Writes "because" with the pronoun that Indonesian leaves out before the verb.</summary>
    private bool TryRepeatSubject()
    {
        var next = At(_next);
        var continuesClause =
            _clause.HasVerb
            && _before is not { Class: WordClass.Mark }
            && next
                is { Class: WordClass.Verb or WordClass.Negation or WordClass.Auxiliary or WordClass.Adjective }
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
                    };
        continuesClause |=
            _clause.HasVerb
            && _before is not { Class: WordClass.Mark }
            && next is { Class: WordClass.Adverb, Entry.Form: "masih" or "sering" or "kerap" or "sudah" or "selalu" }
            && At(_next + 1) is { Class: WordClass.Verb or WordClass.Passive or WordClass.Adjective };
        if (continuesClause && next!.Class == WordClass.Verb && _clause.Subject is "it" && _noun is { IsHuman: true })
        {
            // The ban was imposed on the striker for hitting the referee.
            _text.AddWord("for");
            _isReason = true;
            return true;
        }

        if (continuesClause)
        {
            // The child cried because he did not find his mother.
            StartBecause(
                _clause is { HasNewSubject: true, FormerSubject: [_, ..] former } ? former
                    : _clause.Subject.Length > 0 ? _clause.Subject
                    : GetSubjectOfOwner(),
                isReported: true
            );
            return true;
        }

        if (
            !_clause.HasVerb
            && _before is null or { Class: WordClass.Mark }
            && next is { Class: WordClass.Verb or WordClass.Negation or WordClass.Passive or WordClass.Auxiliary }
            && FindSubjectAhead() is { } ahead
        )
        {
            // Because they have no money, his parents stay.
            StartBecause(ahead, isReported: false);
            return true;
        }

        return false;
    }

    /// <summary>Threatened to shoot if he did not pay: the subject that Indonesian leaves out.</summary>
    private bool TryRepeatSubjectOfCondition(string word)
    {
        var next = At(_next);
        if (
            _isPresent && _clause.Subject.Length == 0
            || next
                is not (
                    { Class: WordClass.Verb }
                    or { Class: WordClass.Auxiliary, English: not "must" }
                    or { Class: WordClass.Negation, Entry.Form: "tidak" or "belum" }
                )
            || next.Class == WordClass.Negation && At(_next + 1) is not { Class: WordClass.Verb }
            || next.Class == WordClass.Auxiliary && At(_next + 1) is not { Class: WordClass.Verb }
            || next is { Entry.Form: "ada" or "terjadi" or "terdapat" or "muncul" }
        )
        {
            return false;
        }

        var subject =
            !_clause.HasVerb ? FindSubjectAhead()
            : _before is { Class: WordClass.Mark } ? null
            : _clause.Subject.Length > 0 ? _clause.Subject
            : GetSubjectOfOwner();
        if (subject is null)
        {
            return false;
        }

        _text.AddWord(word);
        _text.AddFunctionWord(subject);
        _clause = Clause.StartWith(subject);
        _afterNounPhrase = true;
        return true;
    }

    private void StartBecause(string subject, bool isReported)
    {
        _text.AddWord("because");
        _text.AddFunctionWord(subject);
        _clause = Clause.StartWith(subject, isReported);
        _afterNounPhrase = true;
    }
}
