namespace Translate.Core.Documents;

/// <summary>The articles inside a document, such as the items of a feed. Most documents are one.</summary>
internal static class DocumentSections
{
    /// <summary>Returns the zero-based section of each block. What comes before the first start of a section belongs to the first one.</summary>
    public static IReadOnlyList<int> GetNumbers(Document document)
    {
        var numbers = new int[document.Blocks.Count];
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] = numbers[i - 1] + (document.Blocks[i].StartsSection ? 1 : 0);
        }

        return numbers;
    }
}
