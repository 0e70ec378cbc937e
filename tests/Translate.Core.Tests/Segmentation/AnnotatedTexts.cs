using System.Globalization;
using System.Text.RegularExpressions;

namespace Translate.Core.Tests.Segmentation;

/// <summary>Reads the file of texts in which a bar marks each sentence boundary.</summary>
internal static partial class AnnotatedTexts
{
    /// <summary>Returns the texts with their bars, each with its heading.</summary>
    public static IReadOnlyList<(string Heading, string Marked)> Read()
    {
        var texts = new List<(string, string)>();
        var heading = string.Empty;
        foreach (
            var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Segmentation/Data/abbreviations.txt"))
        )
        {
            if (Heading().Match(line) is { Success: true } match)
            {
                heading = match.Groups[1].Value;
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                texts.Add(
                    (
                        heading,
                        Escape()
                            .Replace(
                                line,
                                code =>
                                    (
                                        (char)int.Parse(code.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                                    ).ToString()
                            )
                    )
                );
            }
        }

        return texts;
    }

    /// <summary>Replaces the bars with spaces.</summary>
    public static string RemoveBars(string marked) => marked.Replace('|', ' ');

    [GeneratedRegex(@"^\[([a-z].*)\]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
