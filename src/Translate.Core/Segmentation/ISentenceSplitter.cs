using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Finds the sentences of a paragraph.</summary>
public interface ISentenceSplitter
{
    /// <summary>The sentences in order.</summary>
    /// <remarks>
    /// Ranges do not overlap, are not empty and have no white space at either end; what lies between them is white space
    /// alone, so that ranges and gaps together give the text back. Text of white space alone has no sentence.
    /// </remarks>
    IReadOnlyList<TextRange> Split(string text);
}
