namespace Translate.Core.Tests.Segmentation;

/// <summary>Reads data files of lines, some of them under the headings <c>[development]</c> and <c>[held-out]</c>.</summary>
internal static class MarkedLines
{
    /// <summary>Returns the lines of a file, each with its heading; empty before the first one.</summary>
    public static IReadOnlyList<(string Heading, string Line)> Read(string file)
    {
        var lines = new List<(string, string)>();
        var heading = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Segmentation/Data", file)))
        {
            if (line is "[development]" or "[held-out]" or "[held-out after a change]" or "[held-out for the word lists]")
            {
                heading = line.Trim('[', ']');
            }
            else if (line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                lines.Add((heading, line));
            }
        }

        return lines;
    }

    /// <summary>Returns the lines of one heading.</summary>
    public static IReadOnlyList<string> Read(string file, string heading) =>
        [.. Read(file).Where(line => line.Heading == heading).Select(line => line.Line)];
}
