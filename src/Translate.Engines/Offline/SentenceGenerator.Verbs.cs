using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Engines.Offline;

/// <content>Writes verbs, auxiliaries, negations and predicates.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteVerb(Lexeme lexeme)
    {
        if (lexeme.Entry is not { } entry)
        {
            _text.AddWord(lexeme.English);
            return;
        }

        if (entry.Form == "ada" && _before?.Class is null or WordClass.Mark or WordClass.Conjunction && !IsRelative(_before))
        {
            _subjectIsPlural = At(_next) is { } next && NounPhrase.CanStart(next) && NounPhrase.Parse(_lexemes, _next).Phrase.IsPlural;
            _text.AddWord("there");
            WriteBe(wanted: true);
            return;
        }

        var verb = EnglishVerb.From(entry);
        var form = _before switch
        {
            { Class: WordClass.Auxiliary, English.Length: > 0 } => verb.Base,
            { Class: WordClass.Negation } => verb.Base,
            { Class: WordClass.Preposition, English: "for" or "to" } or { English: "in order to" or "so that" or "to" } => verb.Base,
            { Class: WordClass.Preposition } => verb.Gerund,
            { Class: WordClass.Conjunction, English: "after" or "before" or "while" or "when" or "since" or "by" or "without" } => verb.Gerund,
            { Class: WordClass.Verb } => "to " + verb.Base,
            _ => verb.Past,
        };
        _text.AddWord(lexeme.Term is { } term && TermVerifier.Verify([term], form)[0].Kind != TermOutcomeKind.Applied ? lexeme.English : form);
    }

    private void WriteAuxiliary(Lexeme lexeme)
    {
        if (lexeme.English is "is")
        {
            WriteBe(wanted: true, past: false);
        }
        else if (lexeme is { Entry: { } entry } && IsVerbWithTo(lexeme.English) && _before?.Class is not (WordClass.Auxiliary or WordClass.Negation or WordClass.Preposition))
        {
            _text.AddWord(EnglishVerb.From(entry with { Forms = entry.English.StartsWith("have", StringComparison.Ordinal) ? "had" : entry.Forms }).Past);
        }
        else
        {
            _text.AddWord(lexeme.English);
        }
    }

    private void WriteNegation(Lexeme lexeme)
    {
        var next = At(_next);
        if (next is { Class: WordClass.Adverb })
        {
            next = At(_next + 1);
        }

        switch (next?.Class)
        {
            case WordClass.Verb when _before?.Class != WordClass.Auxiliary && lexeme.English is "not" or "not yet":
                _text.AddWord("did " + lexeme.English);
                break;
            case WordClass.Adjective or WordClass.Passive when _before?.Class != WordClass.Auxiliary && lexeme.English is "not" or "not yet":
                WriteBe(wanted: true);
                _text.AddWord(lexeme.English);
                break;
            default:
                _text.AddWord(lexeme.English);
                break;
        }
    }

    /// <summary>Whether an auxiliary such as <c>try to</c> is inflected. Excludes <c>will continue to</c>, <c>used to</c> and <c>the need to</c>.</summary>
    private static bool IsVerbWithTo(string auxiliary) =>
        auxiliary.EndsWith(" to", StringComparison.Ordinal) && auxiliary.Split(' ')[0] is not ("will" or "would" or "can" or "could" or "must" or "should" or "may" or "might" or "used" or "the" or "not" or "cannot");

    /// <summary>Whether a noun after a di- verb is its agent. After a verb of naming, it is the name.</summary>
    private static bool TakesAgent(string participle) => participle is not ("called" or "named" or "considered" or "appointed" or "made" or "declared" or "elected" or "crowned" or "given" or "dubbed");

    /// <summary>Writes an adjective outside a noun phrase, which is a predicate.</summary>
    private void WritePredicate(Lexeme lexeme, bool afterNounPhrase)
    {
        WriteBe(afterNounPhrase || IsRelative(_before));
        _text.AddWord(lexeme.English);
    }

    private void WriteBe(bool wanted, bool past = true)
    {
        if (!wanted || _before?.Class == WordClass.Negation)
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

        _text.AddWord((past, _subjectIsPlural) switch
        {
            (true, true) => "were",
            (true, false) => "was",
            (false, true) => "are",
            (false, false) => "is",
        });
    }

    private static bool IsRelative(Lexeme? lexeme) => lexeme?.Entry?.Form == "yang";
}
