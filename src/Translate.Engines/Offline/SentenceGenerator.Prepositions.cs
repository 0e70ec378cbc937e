namespace Translate.Engines.Offline;

/// <content>Writes prepositions.</content>
internal sealed partial class SentenceGenerator
{
    private void WritePreposition(Lexeme preposition, bool afterNounPhrase)
    {
        if (
            _before is { Class: WordClass.Passive } passive
            && passive.English.LastIndexOf(' ') is > 0 and var blank
            && (preposition.Entry?.Form, passive.English[(blank + 1)..]) is ("oleh", "by") or ("dengan", "under" or "with" or "to")
        )
        {
            return;
        }

        if (preposition.Entry?.Form is "sejak" or "semenjak" or "hingga" or "sampai" && !IsTime(At(_next)) && StartsClause())
        {
            // Since relations worsened.
            _text.AddWord(preposition.English);
            _clause = _clause.StartSubordinate(_clause.IsReported);
            _clause.IsPast = preposition.Entry.Form is "sejak" or "semenjak";
            return;
        }

        var next = At(_next);
        var head = next is not null && NounPhrase.CanStart(next) ? NounPhraseParser.Parse(_lexemes, _next).Phrase : null;
        _text.AddWord(
            preposition.English == "from" && IsShare()
                ? "of"
                : GetToward(preposition, afterNounPhrase) ?? EnglishPreposition.Choose(next, preposition, At(_next + 1), head)
        );
        if (preposition.HasPossessor)
        {
            _text.AddFunctionWord(
                _owner switch
                {
                    "her" => "her",
                    "their" => "them",
                    "its" when preposition.Entry?.Form != "menurut" => "it",
                    _ => "him",
                }
            );
            _afterNounPhrase = true;
        }
    }

    /// <summary>Whether the word before is a share of what follows: ten percent of the votes, two of the victims.</summary>
    private bool IsShare()
    {
        const int Reach = 8;
        var isPercentage =
            _before is { English: "percent" }
            && !_lexemes
                .Take(_next)
                .TakeLast(Reach)
                .Any(lexeme =>
                    lexeme.Class == WordClass.Verb && (EnglishStyle.IsChange(lexeme.English) || EnglishStyle.IsChangeTo(lexeme.English))
                );
        return isPercentage
            || _noun is { Head: null, Quantifiers: [{ Source: not (['R', 'p', ..] or ['U', 'S', ..] or ['$', ..]) }, ..] }
                && ReferenceEquals(_before, _noun.Quantifiers[^1]);
    }

    /// <summary>Returns the preposition between the word before and its aim: an attack on; null if the word has none of its own.</summary>
    private string? GetToward(Lexeme preposition, bool afterNounPhrase)
    {
        if (preposition.Entry?.Form is "ke" && afterNounPhrase && _noun?.Head is { English: var blow } && EnglishStyle.IsAttack(blow))
        {
            return "on";
        }

        if (
            preposition.Entry?.Form is "kepada"
            && afterNounPhrase
            && _lexemes.Take(_next).LastOrDefault(lexeme => lexeme.Class is WordClass.Verb or WordClass.Passive) is { English: "demand" }
        )
        {
            return "from";
        }

        if (
            preposition.Entry?.Form is not ("terhadap" or "atas" or "akan" or "pada" or "kepada" or "bagi")
            || preposition.Entry.Form is "pada" && IsTime(At(_next))
            || _before is null
        )
        {
            return null;
        }

        if (preposition.Entry.Form is "bagi" && GetTowardBefore(afterNounPhrase) is not ("for" or "of" or "to"))
        {
            return null;
        }

        return GetTowardBefore(afterNounPhrase);
    }

    /// <summary>Returns the preposition that the word before, or the head of the phrase before, wants; null if it wants none.</summary>
    private string? GetTowardBefore(bool afterNounPhrase) =>
        EnglishStyle.GetToward(_before!.English)
        ?? (afterNounPhrase && _noun?.Head is { } head ? EnglishStyle.GetToward(head.English) : null);

    private static bool IsTime(Lexeme? next) =>
        next is null or { Class: WordClass.Day or WordClass.Month or WordClass.Number or WordClass.Adverb or WordClass.Ordinal }
        || EnglishStyle.IsMeasure(next.English)
        || next.Entry?.Form
            is "kuartal"
                or "triwulan"
                or "semester"
                or "tahap"
                or "babak"
                or "periode"
                or "kesempatan"
                or "awal"
                or "akhir"
                or "pertengahan"
                or "saat"
                or "waktu"
                or "masa"
                or "hari"
                or "malam"
                or "pagi"
                or "siang"
                or "sore"
                or "petang"
                or "abad"
                or "pukul";
}
