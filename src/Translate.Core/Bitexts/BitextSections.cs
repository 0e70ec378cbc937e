using Translate.Core.Documents;

namespace Translate.Core.Bitexts;

/// <summary>The units of each article inside a document, such as of each item of a feed.</summary>
internal static class BitextSections
{
    /// <summary>Groups the units of a document.</summary>
    /// <returns>One group per section that has units, in reading order, with the index of each unit in the document. One group for most documents.</returns>
    public static IEnumerable<IGrouping<int, (int Index, TranslationUnit Item)>> Get(
        Document document,
        IReadOnlyList<TranslationUnit> units
    )
    {
        var numbers = DocumentSections.GetNumbers(document);
        return units.Index().GroupBy(unit => numbers[unit.Item.Segment.Block]);
    }
}
