using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Splits a text into sentences. Implementations must be thread-safe.</summary>
public interface ISentenceSplitter
{
    /// <summary>Returns the sentences in order.</summary>
    /// <remarks>
    /// Ranges do not overlap, are not empty, and neither start nor end with white space. Only white space lies between them, so ranges
    /// and gaps together restore the text. Blank text has no sentences.
    /// </remarks>
    IReadOnlyList<TextRange> Split(string text);
}
