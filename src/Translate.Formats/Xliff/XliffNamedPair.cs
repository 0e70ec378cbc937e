using System.Text.RegularExpressions;

namespace Translate.Formats.Xliff;

/// <summary>One end of a pair that a program writes as two codes on their own. Only the names show that they are a pair, as in Angular: <c>&lt;x id="START_LINK_1"/></c> and <c>&lt;x id="CLOSE_LINK"/></c>.</summary>
/// <param name="Name">Equal for both ends.</param>
/// <param name="IsEnd">Whether it is the end.</param>
internal readonly partial record struct XliffNamedPair(string Name, bool IsEnd)
{
    /// <summary>Reads a code; null if it is not part of a pair.</summary>
    /// <param name="element">The name of the element.</param>
    /// <param name="id">Its id.</param>
    public static XliffNamedPair? Read(string element, string? id) =>
        element == "x" && id is not null && Pattern().Match(id) is { Success: true } match
            ? new XliffNamedPair("=" + match.Groups["name"].Value, match.Groups["end"].Success)
            : null;

    // Two links with other addresses are START_LINK and START_LINK_1, and both may end with CLOSE_LINK.
    [GeneratedRegex("^(?:START|(?<end>CLOSE))_(?<name>[A-Z][A-Z_]*[A-Z])(?:_[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
