namespace Translate.Engines.Offline;

/// <summary>Converts an Indonesian noun phrase (head first) to an English one (head last).</summary>
/// <remarks>
/// <c>[quantifier] head modifier… [name] [possessor] [demonstrative]</c>. A modifier is a noun, an adjective, a place, or
/// <c>yang</c> with an adjective. In English, the modifiers precede the head in reverse order.
/// </remarks>
internal sealed partial class NounPhrase
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
}
