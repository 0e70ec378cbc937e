using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <summary>Converts an Indonesian noun phrase (head first) to an English one (head last).</summary>
/// <remarks>
/// <c>[quantifier] head modifier… [name] [possessor] [demonstrative]</c>. A modifier is a noun, an adjective, a place, or
/// <c>yang</c> with an adjective. In English, the modifiers precede the head in reverse order.
/// </remarks>
internal sealed class NounPhrase
{
    /// <summary>Longer chains are usually two phrases that the rules cannot separate.</summary>
    private const int MaxModifiers = 4;

    private readonly List<Lexeme> _quantifiers = [];
    private readonly List<Lexeme> _modifiers = [];
    private readonly List<Lexeme> _adjectiveClause = [];
    private Lexeme? _head;
    private Lexeme? _name;
    private Lexeme? _possessor;
    private Lexeme? _demonstrative;

    private NounPhrase()
    {
    }

    /// <summary>Whether the English phrase takes a plural verb.</summary>
    public bool IsPlural { get; private set; }

    /// <summary>Whether a phrase can start with the word.</summary>
    public static bool CanStart(Lexeme lexeme) => lexeme.Class
        is WordClass.Noun or WordClass.Title or WordClass.Place or WordClass.Name or WordClass.Determiner or WordClass.Numeral or WordClass.Ordinal or WordClass.Number;

    /// <summary>Parses the phrase that starts at an index.</summary>
    /// <returns>The phrase and the index after it.</returns>
    public static (NounPhrase Phrase, int Next) Parse(IReadOnlyList<Lexeme> lexemes, int index)
    {
        var phrase = new NounPhrase();
        var next = phrase.ReadQuantifiers(lexemes, index);
        next = phrase.ReadHead(lexemes, next);
        next = phrase._head is null ? next : phrase.ReadAfterHead(lexemes, next);
        phrase.IsPlural = phrase.ComputeIsPlural();
        return (phrase, next);
    }

    /// <summary>Writes the English phrase.</summary>
    /// <param name="text">The text to append to.</param>
    /// <param name="article">The article for a singular common noun without another determiner. Empty for none.</param>
    public void Write(EnglishTextBuilder text, string article)
    {
        WriteDeterminer(text, article);
        foreach (var quantifier in _quantifiers.Where(quantifier => quantifier.Class != WordClass.Determiner))
        {
            text.AddWord(quantifier.English);
        }

        foreach (var word in _adjectiveClause)
        {
            text.AddWord(word.English);
        }

        foreach (var modifier in Enumerable.Reverse(_modifiers))
        {
            text.AddWord(FormatModifier(modifier));
        }

        if (_head is { } head)
        {
            text.AddWord(FormatHead(head));
        }

        if (_name is { } name)
        {
            text.AddWord(name.English);
        }
    }

    private int ReadQuantifiers(IReadOnlyList<Lexeme> lexemes, int index)
    {
        while (index < lexemes.Count && lexemes[index].Class is WordClass.Determiner or WordClass.Numeral or WordClass.Ordinal or WordClass.Number)
        {
            if (_quantifiers.Count > 0 && !lexemes[index].HasSpaceBefore)
            {
                break;
            }

            _quantifiers.Add(lexemes[index++]);
        }

        return index;
    }

    private int ReadHead(IReadOnlyList<Lexeme> lexemes, int index)
    {
        if (index < lexemes.Count && lexemes[index].Class is WordClass.Noun or WordClass.Title or WordClass.Place or WordClass.Name)
        {
            _head = lexemes[index++];
        }

        return index;
    }

    private int ReadAfterHead(IReadOnlyList<Lexeme> lexemes, int index)
    {
        while (index < lexemes.Count && _modifiers.Count < MaxModifiers && IsModifier(lexemes, index))
        {
            _modifiers.Add(lexemes[index++]);
        }

        if (index < lexemes.Count && lexemes[index].Class == WordClass.Name && _head!.Class is not (WordClass.Name or WordClass.Place))
        {
            _name = lexemes[index++];
        }

        if (index < lexemes.Count && lexemes[index].Class == WordClass.Pronoun && IsPossessor(lexemes[index]))
        {
            _possessor = lexemes[index++];
        }

        index = ReadAdjectiveClause(lexemes, index);
        if (index < lexemes.Count && lexemes[index].Class == WordClass.Demonstrative)
        {
            _demonstrative = lexemes[index++];
        }

        return index;
    }

    private bool IsModifier(IReadOnlyList<Lexeme> lexemes, int index)
    {
        var lexeme = lexemes[index];
        if (_head!.Class == WordClass.Name)
        {
            return false;
        }

        if (_head.Class == WordClass.Place || (_head.IsProper && _head.Class != WordClass.Title))
        {
            return lexeme.Class == WordClass.Place && (_head.Class != WordClass.Place || EnglishStyle.TakesArticle(_head.English));
        }

        var startsOwnPhrase = lexeme.Class == WordClass.Title && index + 1 < lexemes.Count && lexemes[index + 1].Class is WordClass.Name or WordClass.Place;
        if (IsMeasure(_head))
        {
            return lexeme.Class == WordClass.Adjective;
        }

        return lexeme.Class is WordClass.Noun or WordClass.Adjective or WordClass.Place || (lexeme.Class == WordClass.Title && !startsOwnPhrase);
    }

    /// <summary>A counted unit of measure takes no noun modifiers: <c>70 tahun gencatan senjata</c>, 70 years of the ceasefire.</summary>
    private bool IsMeasure(Lexeme head) =>
        _quantifiers.Exists(quantifier => quantifier.Class is WordClass.Number or WordClass.Numeral) && EnglishStyle.IsMeasure(head.English);

    /// <summary>A pronoun after a noun is its possessor, except <c>ia</c>, which is always a subject (Sneddon, 2.3).</summary>
    private static bool IsPossessor(Lexeme pronoun) => pronoun.Entry?.Form is not "ia";

    /// <summary>Reads <c>yang</c> with only an adjective: <c>suasana yang hangat</c>, a warm atmosphere.</summary>
    private int ReadAdjectiveClause(IReadOnlyList<Lexeme> lexemes, int index)
    {
        if (index >= lexemes.Count || lexemes[index].Class != WordClass.Conjunction || lexemes[index].Entry?.Form != "yang")
        {
            return index;
        }

        var end = index + 1;
        while (end < lexemes.Count && lexemes[end].Class == WordClass.Adverb)
        {
            end++;
        }

        var isBare = end < lexemes.Count && lexemes[end].Class == WordClass.Adjective
            && (end + 1 == lexemes.Count || lexemes[end + 1].Class is WordClass.Mark or WordClass.Demonstrative or WordClass.Preposition or WordClass.Verb or WordClass.Passive or WordClass.Auxiliary);
        if (!isBare)
        {
            return index;
        }

        _adjectiveClause.AddRange(lexemes.Skip(index + 1).Take(end - index));
        return end + 1;
    }

    private bool ComputeIsPlural() =>
        _head is { Class: not (WordClass.Name or WordClass.Place) } head
        && (head.IsPlural
            || _quantifiers.Exists(quantifier => quantifier.Class switch
            {
                WordClass.Determiner => quantifier.Entry?.Forms == "pl",
                WordClass.Numeral => quantifier.English != "one",
                WordClass.Number => quantifier.English != "1",
                _ => false,
            }));

    private void WriteDeterminer(EnglishTextBuilder text, string article)
    {
        var determiner = _quantifiers.Find(quantifier => quantifier.Class == WordClass.Determiner && quantifier.English.Length > 0);
        if (determiner is not null)
        {
            text.AddWord(determiner.English);
        }
        else if (_possessor is { } possessor)
        {
            text.AddWord(possessor.Entry?.GetForm(1) is { Length: > 0 } owner ? owner : possessor.English);
        }
        else if (_demonstrative is { } demonstrative)
        {
            text.AddWord(IsPlural ? PluralizeDemonstrative(demonstrative.English) : demonstrative.English);
        }
        else if (_head is { HasPossessor: true } || _modifiers.Exists(modifier => modifier.HasPossessor))
        {
            text.AddWord("its");
        }
        else if (TakesArticle())
        {
            text.AddWord(article);
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
