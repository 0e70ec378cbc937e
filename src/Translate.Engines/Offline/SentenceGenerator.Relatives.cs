namespace Translate.Engines.Offline;

/// <content>Writes relative clauses.</content>
internal sealed partial class SentenceGenerator
{
    /// <summary>Writes who, that or which; nothing before a passive that follows its noun: the missile produced this year.</summary>
    private bool TryWriteRelative(Lexeme lexeme, bool afterNounPhrase)
    {
        if (lexeme is not { Class: WordClass.Conjunction, Entry.Form: "yang" })
        {
            return false;
        }

        var isAfterComma = _before is { Class: WordClass.Mark, English: "," };
        if (isAfterComma && TryWriteMostOfWhom(lexeme))
        {
            return true;
        }

        var next = At(_next);
        var isHeadless = !afterNounPhrase && _before?.Class is WordClass.Auxiliary or WordClass.Preposition or WordClass.Verb;
        _text.IsReduced = afterNounPhrase && next is { Class: WordClass.Passive } && !isAfterComma;
        if (isHeadless && next is { Class: WordClass.Adjective } adjective && EnglishStyle.IsSuperlative(adjective.English))
        {
            // Is the largest.
            _text.AddWord("the");
            _text.IsReduced = true;
        }
        else if (!_text.IsReduced)
        {
            WriteRelativeWord(lexeme, afterNounPhrase, isAfterComma, isHeadless && !EndsWithNoun(_before!));
        }

        _clause = _clause.StartRelative(
            _noun?.IsPlural == true || _before is not null && EndsWithNoun(_before) && _before.English.EndsWith('s')
        );
        _clause.IsParenthetical = isAfterComma;
        return true;
    }

    /// <summary>Evacuees, most of whom are women.</summary>
    private bool TryWriteMostOfWhom(Lexeme relative)
    {
        var isPart = At(_next + 1) switch
        {
            { Class: WordClass.Verb or WordClass.Passive or WordClass.Auxiliary or WordClass.Adjective or WordClass.Negation } => true,
            { Class: WordClass.Noun or WordClass.Title } => At(_next + 2) is { Class: WordClass.Mark },
            _ => false,
        };
        if (
            !isPart
            || _noun is not { IsPlural: true } many
            || At(_next)
                is not {
                    Class: WordClass.Determiner,
                    Entry.Form: "sebagian besar"
                        or "sebagian"
                        or "kebanyakan"
                        or "mayoritas"
                        or "beberapa"
                        or "banyak"
                        or "semua"
                        or "semuanya"
                } part
        )
        {
            return false;
        }

        _text.Source = part.Range;
        _text.AddWord(part.English.EndsWith(" of", StringComparison.Ordinal) ? part.English : part.English + " of");
        _text.Source = relative.Range;
        _text.AddWord(many.IsHuman ? "whom" : "which");
        _next++;
        _clause = _clause.StartRelative(isPlural: true);
        _afterNounPhrase = true;
        if (At(_next) is { Class: WordClass.Noun or WordClass.Title })
        {
            _text.AddFunctionWord(Be(past: true));
            _clause.AddVerb(VerbForm.Finite, VerbComplement.Gerund);
        }

        return true;
    }

    private void WriteRelativeWord(Lexeme relative, bool afterNounPhrase, bool isAfterComma, bool isHeadless)
    {
        var isHuman =
            (afterNounPhrase || isAfterComma)
            && _noun
                is { IsHuman: true }
                    or { Relation: InnerRelation.Of, Inner: { IsHuman: true, Quantifiers: [{ Class: WordClass.Determiner }, ..] } };
        if (isHuman && !isAfterComma && IsPersonNamed() && _clause is { WantsVerb: false, IsInterrupting: false })
        {
            // Met Sergei Shoigu, who was visiting.
            _text.AddFunctionMark(",");
        }

        _text.AddWord(
            relative.English == "whose" ? "whose"
            : isHeadless ? "the one that"
            : isHuman ? "who"
            : isAfterComma ? "which"
            : "that"
        );
    }
}
