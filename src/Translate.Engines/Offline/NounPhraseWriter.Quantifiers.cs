namespace Translate.Engines.Offline;

/// <content>Writes quantifiers with owners.</content>
internal sealed partial class NounPhraseWriter
{
    /// <summary>Writes a determiner and an owner: one of his friends, all my friends, several of the houses. Returns whether the owner is written.</summary>
    private bool WriteQuantified(NounPhrase phrase, Lexeme determiner)
    {
        var owner = phrase switch
        {
            { Relation: InnerRelation.Genitive, Inner.Head: { } name } => FormatOwner(name),
            { Possessor: { } possessor } => GetOwner(possessor),
            { HasSuffix: true } => _owner,
            { Demonstrative: { } demonstrative } => FormatDemonstrative(demonstrative.English, phrase.IsPlural),
            _ => string.Empty,
        };
        const string OfThe = " of the";
        var english = (determiner.English, phrase.Head) switch
        {
            ("many", { IsMass: true }) => "much",
            ("fewer", { IsMass: true }) => "less",
            ("too many", { IsMass: true }) => "too much",
            _ => determiner.English,
        };
        if (owner.Length == 0 || EnglishStyle.ExcludesOwner(english))
        {
            Add(determiner, english);
            return owner.Length == 0;
        }

        if (english.EndsWith(OfThe, StringComparison.Ordinal))
        {
            Add(determiner, english[..^" the".Length]);
        }
        else
        {
            Add(
                determiner,
                english is "all" or "both" or "half" || english.EndsWith(" of", StringComparison.Ordinal) ? english : english + " of"
            );
        }

        Add(phrase.Relation == InnerRelation.Genitive && phrase.Inner?.Head is { } named ? named : phrase.Possessor ?? determiner, owner);
        return true;
    }
}
