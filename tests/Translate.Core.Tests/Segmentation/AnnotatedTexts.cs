using System.Globalization;
using System.Text.RegularExpressions;

namespace Translate.Core.Tests.Segmentation;

/// <summary>The file of texts in which a bar marks where a sentence ends.</summary>
internal static partial class AnnotatedTexts
{
    /// <summary>Each text with its bars, under the heading that it stands under.</summary>
    public static IReadOnlyList<(string Heading, string Marked)> Read()
    {
        var texts = new List<(string, string)>();
        var heading = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Segmentation/Data/abbreviations.txt")))
        {
            if (Heading().Match(line) is { Success: true } match)
            {
                heading = match.Groups[1].Value;
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                texts.Add((heading, Escape().Replace(line, code => ((char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())));
            }
        }

        return texts;
    }

    /// <summary>The text without its bars.</summary>
    public static string RemoveBars(string marked) => marked.Replace('|', ' ');

    [GeneratedRegex(@"^\[([a-z].*)\]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
