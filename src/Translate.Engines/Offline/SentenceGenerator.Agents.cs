namespace Translate.Engines.Offline;

/// <content>Writes the agent of a passive.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Returns a participle without its preposition if nothing follows that it could govern: was sentenced, not "was sentenced to".</summary>
    private string WithoutOwnPreposition(string participle) =>
        participle.LastIndexOf(' ') is > 0 and var blank
        && participle[(blank + 1)..] is "to" or "under" or "with" or "as"
        && At(_next)
            is null
                or { Class: WordClass.Mark, English: not ("\"" or "“" or "(") }
                or { Class: WordClass.Conjunction }
                or {
                    Class: WordClass.Preposition,
                    Entry.Form: "di"
                        or "pada"
                        or "untuk"
                        or "karena"
                        or "akibat"
                        or "dari"
                        or "ke"
                        or "sejak"
                        or "selama"
                        or "setelah"
                        or "hingga"
                        or "dalam"
                        or "atas"
                        or "terkait"
                        or "tanpa"
                }
            ? participle[..blank]
            : participle;

    /// <summary>Whether a phrase follows that can be who or what did it, not a measure.</summary>
    private bool IsAgent() =>
        At(At(_next) is { Class: WordClass.Particle, English.Length: 0 } ? _next + 1 : _next) switch
        {
            { Class: WordClass.Title or WordClass.Name } => true,
            { Class: WordClass.Place, Source: { Length: > 1 } body } => !body.Any(char.IsLower),
            { Entry.Form: "awal" or "akhir" or "pertengahan" or "musim" or "pekan" or "bulan" } => false,
            { Class: WordClass.Noun } noun => noun.Is(WordFeatures.Human) || !EnglishStyle.IsMeasure(noun.English),
            { Class: WordClass.Determiner } picture
                when picture.English.StartsWith("a ", StringComparison.Ordinal)
                    && picture.English.EndsWith(" of", StringComparison.Ordinal) => true,
            { Class: WordClass.Number or WordClass.Numeral or WordClass.Determiner } => NounPhraseParser
                .Parse(_lexemes, _next)
                .Phrase.IsHuman,
            _ => false,
        };

    /// <summary>Whether a thing or an animal that was not named before did it: hit by a truck.</summary>
    private bool IsUnknownAgent() =>
        (_before is { Class: WordClass.Passive, English: var done } && EnglishStyle.TakesAgent(done) || _before is { Entry.Form: "oleh" })
        && _lexemes[_next] is { Class: WordClass.Noun, HasPossessor: false, IsCapitalized: false } agent
        && !agent.Is(WordFeatures.Human)
        && !agent.Is(WordFeatures.Unique)
        && !agent.IsProper
        && !EnglishStyle.IsInstitution(agent.English)
        && !_lexemes.Take(_next).Any(lexeme => lexeme.English == agent.English)
        && NounPhraseParser.Parse(_lexemes, _next).Phrase is { Relation: not InnerRelation.Of };

    /// <summary>Writes "by" before the one who did it, or "by him" for -nya.</summary>
    private void WriteBy(Lexeme lexeme)
    {
        var form = lexeme.Term is null ? lexeme.Entry?.Form ?? string.Empty : lexeme.Source.ToLowerInvariant();
        if (
            !form.StartsWith("di", StringComparison.Ordinal)
                && !(form.StartsWith("ter", StringComparison.Ordinal) && !lexeme.English.Contains(' ', StringComparison.Ordinal))
            || !EnglishStyle.TakesAgent(lexeme.English)
        )
        {
            return;
        }

        if (lexeme.HasPossessor)
        {
            _text.AddFunctionWord("by");
            _text.AddFunctionWord(
                _owner switch
                {
                    "her" => "her",
                    "their" => "them",
                    "his" => "him",
                    _ => "it",
                }
            );
        }
        else if (IsAgent())
        {
            _text.AddFunctionWord("by");
        }
    }

    /// <summary>Whether the last verb is "make", which has the participle alone after its object: made the road flooded.</summary>
    private bool IsMade() =>
        _lexemes.Take(_next - 1).LastOrDefault(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive) is { English: "make" };

    /// <summary>Whether the noun after the passive is its subject: <c>setelah dilakukan pemeriksaan</c>, after an examination was conducted.</summary>
    private bool IsOccurrence(Lexeme passive) =>
        EnglishStyle.IsOccurrence(passive.English) && At(_next) is { Class: WordClass.Noun } what && !what.Is(WordFeatures.Human);

    /// <summary>Whether "who was" or "that was" is left out before a passive.</summary>
    private bool IsReducedPassive(bool afterNounPhrase) =>
        _before is { Class: WordClass.Conjunction, Entry.Form: "yang" } && _text.IsReduced
        || afterNounPhrase
            && _clause is { WantsVerb: false, IsInterrupting: false }
            && _before?.Class is not (WordClass.Auxiliary or WordClass.Negation or WordClass.Pronoun);

    /// <summary>Whether the last verb turns against what the passive after its object says: rejected their forest being cleared.</summary>
    private bool IsRejected() =>
        _lexemes.Take(_next - 1).LastOrDefault(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive)
            is { English: "reject" or "oppose" or "protest" or "regret" or "condemn" or "criticize" };
}
