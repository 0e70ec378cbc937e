namespace Translate.Core.Bitexts;

/// <summary>What is counted of an article inside a document, such as of an item of a feed.</summary>
/// <param name="Title">The target of its first sentence, which is the headline.</param>
/// <param name="Counts">The counts of its sentences. What the engine was asked for is counted for the document only.</param>
public sealed record SectionCounts(string Title, DocumentCounts Counts)
{
    /// <summary>Counts each article inside a document; null if the document is one article.</summary>
    internal static IReadOnlyList<SectionCounts>? From(Bitext bitext)
    {
        if (!bitext.Document.Blocks.Skip(1).Any(block => block.StartsSection))
        {
            return null;
        }

        SectionCounts[] sections =
        [
            .. BitextSections.Get(bitext.Document, bitext.Units).Select(units => From([.. units.Select(unit => unit.Item)])),
        ];
        return sections.Length > 1 ? sections : null;
    }

    private static SectionCounts From(TranslationUnit[] units) => new(units[0].Target, DocumentCounts.From(units));
}
