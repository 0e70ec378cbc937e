using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>Finds the blocks of HTML: a document, or a part of one in a feed.</summary>
internal static class HtmlContent
{
    /// <summary>Reads all of a text.</summary>
    /// <param name="source">HTML.</param>
    /// <param name="options">What is translated.</param>
    /// <param name="isXml">Whether it is XHTML in XML, in which <c>&lt;p/&gt;</c> is an empty element.</param>
    /// <param name="shared">Short values that the document repeats.</param>
    /// <returns>In any order; positions are in the text.</returns>
    public static List<ISourceChange> Read(string source, HtmlOptions options, bool isXml, SharedValues shared)
    {
        var changes = new List<ISourceChange>();
        var reader = new HtmlBlockReader(source, options, isXml, changes, shared);
        foreach (var token in new HtmlTokens(source, isXml))
        {
            reader.Add(token);
        }

        reader.Finish();
        return changes;
    }
}
