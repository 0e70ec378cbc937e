namespace Translate.Engines.Offline;

/// <summary>An Indonesian noun phrase with what English needs to know to write it.</summary>
internal sealed class NounPhrase
{
    /// <summary>Numbers, determiners and ordinals before the head.</summary>
    public List<Lexeme> Quantifiers { get; } = [];

    /// <summary>Adjectives, places and ordinals after the head, in their order. English has them before the head, in reverse order.</summary>
    public List<Lexeme> Modifiers { get; } = [];

    /// <summary>The words of <c>yang</c> with only an adjective: <c>suasana yang hangat</c>, a warm atmosphere.</summary>
    public List<Lexeme> AdjectiveClause { get; } = [];

    /// <summary>A name or number that follows the head in both languages: <c>Presiden Joko Widodo</c>, <c>Pasal 27</c>.</summary>
    public List<Lexeme> Followers { get; } = [];

    /// <summary>The noun; null for a quantifier alone.</summary>
    public Lexeme? Head { get; set; }

    /// <summary>The phrase that qualifies the head; null if absent.</summary>
    public NounPhrase? Inner { get; set; }

    /// <summary>How <see cref="Inner"/> qualifies the head.</summary>
    public InnerRelation Relation { get; set; }

    /// <summary>Whether a phrase after a closing quotation mark qualifies the head: the “implementation” of the pact.</summary>
    public bool IsQualified { get; set; }

    /// <summary>The pronoun that owns the head; null if absent.</summary>
    public Lexeme? Possessor { get; set; }

    /// <summary>Whether "own" follows the owner: <c>rumah mereka sendiri</c>.</summary>
    public bool IsOwn { get; set; }

    /// <summary>The word for this or that; null if absent.</summary>
    public Lexeme? Demonstrative { get; set; }

    /// <summary>Whether a pronoun or -nya owns the phrase.</summary>
    public bool IsOwned => Possessor is not null || HasSuffix;

    /// <summary>Whether the head, or the last word of a compound, has the suffix -nya.</summary>
    public bool HasSuffix =>
        Head is { HasPossessor: true }
        || Modifiers.Exists(modifier => modifier.HasPossessor)
        || Inner is { HasSuffix: true } && Relation == InnerRelation.Compound;

    /// <summary>Whether the English phrase takes a plural verb.</summary>
    public bool IsPlural =>
        Head is { Class: not (WordClass.Name or WordClass.Place) } head
        && (
            head.IsPlural
            || !head.IsMass && Quantifiers.Exists(IsPluralizing)
            || IsGroup(head)
            || head is { Term: null, Entry.Forms: "=" }
                && head.English.EndsWith('s')
                && !head.English.StartsWith("number of", StringComparison.Ordinal)
                && !EnglishStyle.IsSameInPlural(head.English)
            || head is { English: "police" }
        );

    /// <summary>Whether a plural verb follows it. "One of the panels" takes a singular verb.</summary>
    public bool IsPluralSubject => IsPlural && !Quantifiers.Exists(quantifier => quantifier.Entry?.Form is "salah satu" or "salah seorang");

    /// <summary>Whether "who" follows it.</summary>
    public bool IsHuman =>
        Head is { } head
        && (
            head.Class == WordClass.Title
            || head.Is(WordFeatures.Human)
            || head.Term is not null && EnglishStyle.IsPerson(head.English)
            || head.Class == WordClass.Name
                && Inner is null
                && !head.IsTeam
                && !head.IsAcronym
                && !head.English.Split(' ').Any(EnglishStyle.IsPartOfName)
        );

    /// <summary>Whether a phrase can start with the word.</summary>
    public static bool CanStart(Lexeme lexeme) =>
        lexeme.Class
            is WordClass.Noun
                or WordClass.Title
                or WordClass.Place
                or WordClass.Name
                or WordClass.Determiner
                or WordClass.Numeral
                or WordClass.Ordinal
                or WordClass.Number;

    /// <summary>Qualifies the head with another phrase.</summary>
    /// <param name="inner">The phrase.</param>
    /// <param name="relation">How it qualifies the head.</param>
    public void Qualify(NounPhrase inner, InnerRelation relation) => (Inner, Relation) = (inner, relation);

    private bool IsGroup(Lexeme head) =>
        head.Is(WordFeatures.Plural)
        && !head.IsOne
        && Demonstrative is null
        && !HasSuffix
        && Followers.Count == 0
        && !AdjectiveClause.Exists(word => EnglishStyle.IsSuperlative(word.English))
        && !Modifiers.Exists(modifier =>
            modifier.Class == WordClass.Ordinal || head.Is(WordFeatures.Human) && EnglishStyle.IsSuperlative(modifier.English)
        )
        && !Quantifiers.Exists(quantifier => quantifier.Class != WordClass.Ordinal && !IsPluralizing(quantifier));

    private static bool IsPluralizing(Lexeme quantifier) =>
        quantifier.Class switch
        {
            WordClass.Determiner => quantifier.Entry?.Forms == "pl",
            WordClass.Numeral => quantifier.English != "one" && !EnglishStyle.IsFraction(quantifier.English),
            WordClass.Number => quantifier.English != "1",
            WordClass.Ordinal => quantifier.English == "both" || quantifier.English.StartsWith("the two", StringComparison.Ordinal),
            _ => false,
        };
}
