using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <content>Writes the English phrase.</content>
internal sealed partial class NounPhrase
{
    /// <summary>Writes the English phrase.</summary>
    /// <param name="text">The text to append to.</param>
    /// <param name="article">The article for a singular common noun without another determiner. Empty for none.</param>
    public void Write(EnglishTextBuilder text, string article)
    {
        WriteDeterminer(text, article);
        foreach (var quantifier in _quantifiers.Where(quantifier => quantifier.Class != WordClass.Determiner))
        {
            Add(text, quantifier, quantifier.English);
        }

        foreach (var word in _adjectiveClause)
        {
            Add(text, word, word.English);
        }

        foreach (var modifier in Enumerable.Reverse(_modifiers))
        {
            Add(text, modifier, FormatModifier(modifier));
        }

        if (_head is { } head)
        {
            Add(text, head, FormatHead(head));
        }

        if (_name is { } name)
        {
            Add(text, name, name.English);
        }
    }

    private static void Add(EnglishTextBuilder text, Lexeme lexeme, string word)
    {
        (text.Source, text.IsHeadFirst) = (lexeme.Range, lexeme.Class is WordClass.Noun or WordClass.Title or WordClass.Place);
        text.AddWord(word);
    }

    private void WriteDeterminer(EnglishTextBuilder text, string article)
    {
        var determiner = _quantifiers.Find(quantifier => quantifier.Class == WordClass.Determiner && quantifier.English.Length > 0);
        if (determiner is not null)
        {
            Add(text, determiner, determiner.English);
        }
        else if (_possessor is { } possessor)
        {
            Add(text, possessor, possessor.Entry?.GetForm(1) is { Length: > 0 } owner ? owner : possessor.English);
        }
        else if (_demonstrative is { } demonstrative)
        {
            Add(text, demonstrative, IsPlural ? PluralizeDemonstrative(demonstrative.English) : demonstrative.English);
        }
        else if ((_head is { HasPossessor: true } ? _head : _modifiers.Find(modifier => modifier.HasPossessor)) is { } owned)
        {
            Add(text, owned, "its");
        }
        else if (TakesArticle())
        {
            Add(text, _head!, article);
        }
    }

    /// <summary>Whether the head is a singular countable noun or the name of an organization (<c>the Security Council</c>).</summary>
    private bool TakesArticle()
    {
        if (_head is not { } head || _quantifiers.Exists(quantifier => quantifier.Class != WordClass.Ordinal))
        {
            return false;
        }

        if (head.IsProper)
        {
            return EnglishStyle.TakesArticle(head.English);
        }

        var isTitleOfPerson = head.Class == WordClass.Title && _name is not null;
        return !isTitleOfPerson && !IsPlural && head.Entry?.Forms is not "-";
    }

    private string FormatHead(Lexeme head) => IsPlural && head.English is not "" && char.IsLower(head.English[head.English.LastIndexOf(' ') + 1]) && head.Entry?.Forms is not ("-" or "=")
        ? head.Entry?.Forms is { Length: > 0 } irregular && head.Term is null ? irregular : EnglishInflection.PluralizePhrase(head.English)
        : _name is not null && head.Class == WordClass.Title && EnglishStyle.IsFormalTitle(head.English) ? Capitalize(head.English) : head.English;

    private static string FormatModifier(Lexeme modifier)
    {
        if (modifier.Class == WordClass.Place && GetAdjective(modifier) is { } adjective)
        {
            return adjective;
        }

        return modifier is { IsPlural: true, Class: WordClass.Noun, IsProper: false } ? EnglishInflection.PluralizePhrase(modifier.English) : modifier.English.Replace("the ", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Returns the adjective of a place. For a glossary term, only if the term accepts it.</summary>
    private static string? GetAdjective(Lexeme place)
    {
        var adjective = place.Entry?.GetForm(0);
        return string.IsNullOrEmpty(adjective) || (place.Term is { } term && !term.Entry.Renderings.Contains(adjective, StringComparer.Ordinal)) ? null : adjective;
    }

    private static string Capitalize(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string PluralizeDemonstrative(string demonstrative) => demonstrative switch
    {
        "this" => "these",
        "that" => "those",
        _ => demonstrative,
    };
}
