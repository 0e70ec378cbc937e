using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public partial class DocumentationLinkTests
{
    public static TheoryData<string> Pages => [.. Documentation.Pages.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_has_a_target(string page)
    {
        var links = Link()
            .Matches(Documentation.Pages[page])
            .Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal));
        Assert.Equal([], links.Where(link => !Exists(page, link)));
    }

    private static bool Exists(string page, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target =
            path.Length == 0
                ? page
                : Path.GetRelativePath(
                        Documentation.Root,
                        Path.GetFullPath(path, Path.GetDirectoryName(Path.Combine(Documentation.Root, page))!)
                    )
                    .Replace('\\', '/');
        return anchor is null
            ? Path.Exists(Path.Combine(Documentation.Root, target))
            : Documentation.Pages.TryGetValue(target, out var text)
                && Heading().Matches(text).Any(match => GetAnchor(match.Groups[1].Value) == anchor);
    }

    /// <summary>As GitHub makes them: lowercase letters, hyphens for spaces, no other marks.</summary>
    private static string GetAnchor(string heading) => Mark().Replace(heading.ToLowerInvariant().Replace(' ', '-'), string.Empty);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w-]")]
    private static partial Regex Mark();
}
