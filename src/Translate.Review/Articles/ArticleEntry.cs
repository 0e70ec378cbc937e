using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>One article in the list. Immutable.</summary>
/// <param name="Id">Its index in the batch.</param>
/// <param name="Source">Its file.</param>
internal sealed record ArticleEntry(int Id, DocumentSource Source)
{
    private const int HeadlineLength = 160;

    /// <summary>The first line of its text, shortened; its name if it has no text.</summary>
    public string Headline { get; init; } = Source.Name;

    /// <summary>Its counts. Null if it was not counted.</summary>
    public DocumentCounts? Counts { get; init; }

    /// <summary>The errors that people marked in it.</summary>
    public int Errors { get; init; }

    /// <summary>Whether it is a document of a service, which writes its outputs itself.</summary>
    public bool IsOfService { get; init; }

    /// <summary>Why it cannot be read, or is not complete. Null if all is well.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Shortens a line to a headline.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= HeadlineLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[HeadlineLength - 1]) ? HeadlineLength - 1 : HeadlineLength;
        return text[..end] + "…";
    }
}
