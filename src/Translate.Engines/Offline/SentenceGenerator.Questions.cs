namespace Translate.Engines.Offline;

/// <content>Writes questions.</content>
internal sealed partial class SentenceGenerator
{
    private static readonly string[] Modals = ["will", "can", "must", "may", "should"];

    /// <summary>The auxiliary that a question began with, until the predicate is written. Empty otherwise.</summary>
    private string _asked = string.Empty;

    /// <summary><c>Apakah Anda setuju?</c>: do you agree? The auxiliary comes before the subject.</summary>
    private bool TryWriteQuestion(Lexeme lexeme)
    {
        if (
            lexeme is not { Class: WordClass.Question, Entry.Form: { } form }
            || form
                is not ("apakah" or "mengapa" or "kenapa" or "kapan" or "kapankah" or "bagaimana" or "di mana" or "ke mana" or "dari mana")
            || _before is not (null or { Class: WordClass.Mark })
            || _lexemes[^1] is not { Class: WordClass.Mark, English: "?" }
            || At(_next) is not { } subject
        )
        {
            return false;
        }

        var (isPlural, end) =
            subject.Class == WordClass.Pronoun ? (subject.English is "we" or "they" or "you", _next + 1)
            : NounPhrase.CanStart(subject) && NounPhraseParser.Parse(_lexemes, _next) is var (phrase, next) ? (phrase.IsPlural, next)
            : (false, _next);
        if (end == _next || At(end) is not { } predicate)
        {
            return false;
        }

        _clause.IsPlural = isPlural;
        _asked = predicate switch
        {
            { Class: WordClass.Auxiliary, English: var modal } when Modals.Contains(modal) => modal,
            { Class: WordClass.Auxiliary, Entry.Form: "telah" or "sudah" or "pernah" }
            or { Class: WordClass.Adverb, Entry.Form: "sudah" or "pernah" } when At(end + 1) is { Class: WordClass.Verb } => Have(),
            { Class: WordClass.Verb }
            or { Class: WordClass.Adverb or WordClass.Auxiliary }
                when predicate.Class == WordClass.Verb
                    || IsVerbWithTo(predicate.English)
                    || At(end + 1) is { Class: WordClass.Verb } && predicate.Class == WordClass.Adverb => !_isPresent ? "did"
            : isPlural ? "do"
            : "does",
            { Class: WordClass.Adjective or WordClass.Mark } when !HasTimeMark() => Be(past: false),
            _ => Be(past: true),
        };
        if (form != "apakah")
        {
            _text.AddWord(lexeme.English);
        }

        _text.AddWord(_asked);
        return true;
    }

    /// <summary>Returns the verb after the auxiliary of a question; null outside a question.</summary>
    private InflectedVerb? InflectAsked(EnglishVerb verb)
    {
        if (_asked.Length == 0)
        {
            return null;
        }

        var form = _asked is "have" or "has" ? verb.Participle : verb.Base;
        _asked = string.Empty;
        return Inflect("question", form, VerbForm.Base);
    }

    /// <summary>Whether an auxiliary, or "be", was written before the subject of a question. It is then not written again.</summary>
    private bool TakeAsked(string word)
    {
        if (_asked.Length == 0 || _asked != word && word != "be")
        {
            return false;
        }

        // The verb still needs its form after a modal.
        _asked = word == "be" || Modals.Contains(word) ? string.Empty : _asked;
        return true;
    }

    /// <summary><c>menceritakan bagaimana kapal itu terbalik</c>: a clause of its own begins.</summary>
    private bool TryWriteQuestionWord(Lexeme lexeme)
    {
        if (
            lexeme
                is not {
                    Class: WordClass.Question,
                    Entry.Form: "bagaimana" or "mengapa" or "kenapa" or "kapan" or "apakah" or "di mana" or "dimana" or "ke mana"
                }
            || !_clause.HasVerb
        )
        {
            return false;
        }

        _text.AddWord(lexeme.English);
        _clause = _clause.StartSubordinate(_clause.IsReported);
        return true;
    }
}
