using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Formats.Html;

namespace Translate.Formats.Markdown;

/// <summary>A tag of HTML, or a comment, in a paragraph of Markdown.</summary>
/// <param name="Name">In lower case; empty for what is not a tag.</param>
/// <param name="Kind">What it does.</param>
internal sealed partial record InlineTag(string Name, InlineCodeKind Kind)
{
    /// <summary>Reads a tag.</summary>
    /// <param name="source">From <c>&lt;</c> to <c>&gt;</c>.</param>
    public static InlineTag Read(string source)
    {
        var tag = Tag().Match(source);
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        var isAlone = !tag.Success || tag.Groups["empty"].Success || HtmlElements.IsVoid(name);
        return new InlineTag(
            name,
            isAlone ? InlineCodeKind.Standalone
                : tag.Groups["close"].Success ? InlineCodeKind.Close
                : InlineCodeKind.Open
        );
    }

    [GeneratedRegex(@"^<(?<close>/)?(?<name>[a-zA-Z][\w:-]*)[^>]*?(?<empty>/)?>$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
