using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Engines.Offline;

/// <content>Writes the verb of a clause.</content>
internal sealed partial class SentenceGenerator
{
    private void WriteVerb(Lexeme lexeme, bool afterNounPhrase)
    {
        if (lexeme.Entry is not { } entry)
        {
            _text.AddWord(lexeme.English);
            return;
        }

        if (!afterNounPhrase && IsToldByVerb())
        {
            WriteReportedSubject();
            _before = null;
            afterNounPhrase = true;
        }

        var verb = ChooseForm(EnglishVerb.From(entry), afterNounPhrase);
        var text = WriteHeldAdverbInside(WithOwner(WithoutPreposition(verb.Text)));
        _text.AddWord(
            lexeme.Term is { } term && TermVerifier.Verify([term], text)[0].Kind != TermOutcomeKind.Applied ? lexeme.English : text
        );
        if (lexeme.HasPossessor)
        {
            _text.AddFunctionWord(
                _noun is not { IsHuman: true } ? "it"
                : _owner == "her" ? "her"
                : _owner == "their" ? "them"
                : "him"
            );
        }

        if (verb.Form == VerbForm.Action)
        {
            _clause = new Clause { HasSubject = true, IsAction = true };
            return;
        }

        AddVerbToClause(lexeme, verb with { Text = text });
    }

    /// <summary>Writes the auxiliary of a verb and the adverb that was held back for it. Returns the rest: to immediately leave.</summary>
    private string WriteHeldAdverbInside(string verb)
    {
        if (_heldAdverb is null)
        {
            return verb;
        }

        var auxiliary = verb.Split(' ')[0];
        if (auxiliary is not ("to" or "will" or "would" or "has" or "have"))
        {
            return verb;
        }

        _text.AddFunctionWord(auxiliary);
        WriteHeldAdverb();
        return verb[(auxiliary.Length + 1)..];
    }

    private void AddVerbToClause(Lexeme lexeme, InflectedVerb verb)
    {
        var complement = EnglishStyle.GetComplement(lexeme);
        var isInfinitive =
            verb.Form == VerbForm.Base
            && (verb.Text.StartsWith("to ", StringComparison.Ordinal) || _before is { Class: WordClass.Preposition, Entry.Form: "untuk" });
        if (
            isInfinitive
            && complement == VerbComplement.Gerund
            && _clause is { HasSubject: true, HasVerb: false, IsRelative: false, IsInterrupting: false }
            && _noun is not null
        )
        {
            // The plan to build a road was rejected.
            _clause = _clause.StartInfinitive();
        }

        _clause.AddVerb(verb.Form, complement);
        _clause.Hoped =
            lexeme.English != "hope" ? string.Empty
            : _clause.IsSpeaker || _clause.Subject == "we" || _isPresent ? "will"
            : "would";
    }

    /// <summary>Returns a verb with the owner that its English speaks of: lost his job, not "lost one's job".</summary>
    private string WithOwner(string form)
    {
        if (!form.Contains(" one", StringComparison.Ordinal))
        {
            return form;
        }

        var owner = _clause.Subject switch
        {
            "I" => "my",
            "we" => "our",
            "you" => "your",
            "they" => "their",
            "she" => "her",
            _ => _clause.IsPlural ? "their"
            : _owner == "its" ? "his"
            : _owner,
        };
        var self = owner switch
        {
            "my" => "myself",
            "our" => "ourselves",
            "your" => "yourself",
            "their" => "themselves",
            "her" => "herself",
            _ => "himself",
        };
        if (
            owner == "their" && form.EndsWith(" one's job", StringComparison.Ordinal)
            || owner == "their" && form.EndsWith(" one's home", StringComparison.Ordinal)
        )
        {
            form += "s";
        }

        return form.Replace(" one's", " " + owner, StringComparison.Ordinal).Replace(" oneself", " " + self, StringComparison.Ordinal);
    }

    /// <summary>Returns a verb without the preposition of its object where another one follows: waited outside, not "waited for outside".</summary>
    private string WithoutPreposition(string form) =>
        At(_next)
            is null
                or { Class: WordClass.Preposition or WordClass.Mark, English: not ("\"" or "“" or "(") }
                or { Class: WordClass.Adverb, English: ['f', 'o', 'r', ' ', ..] }
        && form.LastIndexOf(' ') is > 0 and var blank
        && form[(blank + 1)..] is "for" or "at" or "about"
            ? form[..form.LastIndexOf(' ')]
            : form;

    /// <summary><c>kata dia</c>, <c>ujarnya</c>, <c>kata Menteri</c>: he said, he said, said the minister.</summary>
    private bool TryWriteAttribution(Lexeme lexeme, bool afterNounPhrase)
    {
        if (
            lexeme is not { Class: WordClass.Verb, Entry: { } entry }
            || !EnglishStyle.IsAttribution(entry.Form)
            || afterNounPhrase
            || _before is not (null or { Class: WordClass.Mark or WordClass.Conjunction })
        )
        {
            return false;
        }

        if (lexeme.HasPossessor)
        {
            _text.AddFunctionWord(
                _owner switch
                {
                    "her" => "she",
                    "their" => "they",
                    _ => "he",
                }
            );
        }
        else if (At(_next) is { Class: WordClass.Pronoun } pronoun)
        {
            _text.Source = pronoun.Range;
            _text.AddWord(pronoun.English);
            _text.Source = lexeme.Range;
            _owner = pronoun.Entry?.GetForm(1) is { Length: > 0 } owner ? owner : _owner;
            _next++;
        }

        if (
            !lexeme.HasPossessor
            && _before is null
            && At(_next) is { Class: WordClass.Name or WordClass.Title or WordClass.Noun }
            && At(NounPhraseParser.Parse(_lexemes, _next).Next) is { Class: WordClass.Mark, English: "," or ":" }
        )
        {
            // Ratna said, "We ran."
            WriteNounPhrase(Article.The);
            _text.Source = lexeme.Range;
        }

        _text.AddWord(EnglishVerb.From(entry).Past);
        _clause = new Clause();
        _clause.AddVerb(VerbForm.Finite, VerbComplement.Clause);
        return true;
    }

    /// <summary>Returns the noun before the verb, or what a body before the verb has: the government's plan to move the capital.</summary>
    private Lexeme? FindAim() =>
        !IsNextToWordBefore ? null
        : _noun is { Demonstrative: null, Head: { } plan, Inner: { Head: { } holder } }
        && (holder.Is(WordFeatures.Human) || holder.Is(WordFeatures.Unique) || holder.Class == WordClass.Place)
            ? plan
        : _before;

    /// <summary>Whether the clause has a verb still to come, so that this one belongs to the noun: efforts to reduce inflation failed.</summary>
    private bool HasVerbInClause() =>
        _lexemes
            .Skip(_next)
            .TakeWhile(lexeme =>
                lexeme.Class is not (WordClass.Mark or WordClass.Conjunction) && lexeme.Entry?.Form is not ("untuk" or "agar")
            )
            .Any(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Negation);

    /// <summary>Whether a verb comes before the next mark.</summary>
    private bool HasVerbAhead()
    {
        for (var at = _next; At(at) is { Class: not WordClass.Mark } lexeme && !StartsAnotherClause(at); at++)
        {
            if (lexeme.Class is WordClass.Verb or WordClass.Passive or WordClass.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a conjunction begins another clause with a verb of its own.</summary>
    private bool StartsAnotherClause(int at) =>
        At(at)
            is {
                Class: WordClass.Conjunction,
                Entry.Form: "yang" or "tetapi" or "tapi" or "namun" or "sehingga" or "karena" or "sementara" or "sedangkan" or "setelah"
            }
        || At(at) is { Class: WordClass.Conjunction, English: "and" or "or" }
            && At(at + 1)
                is { Class: WordClass.Negation or WordClass.Auxiliary or WordClass.Verb or WordClass.Passive or WordClass.Adverb };
}
