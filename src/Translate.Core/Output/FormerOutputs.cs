using Translate.Core.Documents;

namespace Translate.Core.Output;

/// <summary>Finds outputs under the names of earlier versions, such as <c>a.html</c> for the article <c>a.txt</c>.</summary>
internal static class FormerOutputs
{
    private static readonly string[] Formats = ["tsv", "jsonl", "html", OutputNames.FormerTarget];

    /// <summary>Returns the files of an article that an earlier version wrote and that nobody changed since.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="source">The article.</param>
    /// <param name="formerName">The article's name in that version.</param>
    /// <param name="stamp">What that version recorded about its files; see <see cref="OutputStamp"/>.</param>
    public static IReadOnlyList<string> Find(string folder, DocumentSource source, string formerName, long stamp)
    {
        if (stamp == 0 || formerName == source.Name || formerName != Path.ChangeExtension(source.Name, null))
        {
            return [];
        }

        // Nobody recorded which formats there were, nor their order.
        var formats =
            Arrange(Formats)
                .FirstOrDefault(formats => OutputStamp.Compute(formats.Select(format => GetPath(folder, formerName, format))) == stamp)
            ?? [];

        // The former target has the name that it has now.
        return [.. formats.Where(format => format != OutputNames.FormerTarget).Select(format => GetPath(folder, formerName, format))];
    }

    private static string GetPath(string folder, string name, string format) => Path.Combine(folder, $"{name}.{format}");

    /// <summary>Returns every selection of the items in every order.</summary>
    private static IEnumerable<IReadOnlyList<string>> Arrange(IReadOnlyList<string> items)
    {
        foreach (var first in items)
        {
            yield return [first];
            foreach (var rest in Arrange([.. items.Where(item => item != first)]))
            {
                yield return [first, .. rest];
            }
        }
    }
}
