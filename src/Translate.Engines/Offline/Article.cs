namespace Translate.Engines.Offline;

/// <summary>The article that a noun phrase gets if it can have one.</summary>
/// <param name="Word">The article; empty for none.</param>
/// <param name="Rule">The rule that chose it.</param>
internal readonly record struct Article(string Word, string Rule)
{
    /// <summary>"The", for what is known.</summary>
    public static Article The { get; } = new("the", "the-for-known");

    /// <summary>"A", for what is new.</summary>
    public static Article A { get; } = new("a", "a-for-new");

    /// <summary>Returns the article of a phrase after "of" or "in".</summary>
    /// <param name="outer">The phrase before the preposition.</param>
    /// <param name="inner">The phrase after it.</param>
    public static Article ForInner(NounPhrase outer, NounPhrase inner) =>
        outer.Head is { } generic
        && (EnglishStyle.IsGeneric(generic.English) || EnglishStyle.IsGroup(generic.English))
        && inner is { Modifiers.Count: 0, Demonstrative: null, Relation: not InnerRelation.Of }
        && inner.Head is { Class: WordClass.Noun or WordClass.Title } kind
        && !kind.Is(WordFeatures.Unique)
            ? new Article(string.Empty, "in-general")
        : outer.Head is { Entry.Form: "jumlah" } or { English: "percent" } && inner is { IsPlural: true, Modifiers.Count: 0 }
            ? new Article(string.Empty, "number-of")
        : inner.Modifiers.Exists(modifier => modifier.Class == WordClass.Adjective)
        && inner.Head is { Class: WordClass.Noun }
        && !inner.Head.Is(WordFeatures.Unique)
            ? A
        : The;
}
