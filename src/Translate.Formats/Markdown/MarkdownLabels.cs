using Translate.Core.Documents;

namespace Translate.Formats.Markdown;

/// <summary>Finds line ends between two lines that start with a label, such as <c>**Penulis:** Rina⏎**Editor:** Joko</c>.</summary>
internal static class MarkdownLabels
{
    private const int MaxLength = 160;

    /// <summary>Whether both lines around a line end start with a label.</summary>
    /// <param name="source">Markdown.</param>
    /// <param name="end">The offset of the line end.</param>
    /// <param name="next">The offset of the next line.</param>
    public static bool AreAround(string source, int end, int next)
    {
        var line = source.AsSpan(source.AsSpan(0, end).LastIndexOfAny('\r', '\n') + 1);
        return IsLabelled(line) && IsLabelled(source.AsSpan(next));
    }

    private static bool IsLabelled(ReadOnlySpan<char> rest)
    {
        var line = rest[..Math.Min(MaxLength, rest.Length)];
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        return line.Contains(':')
            && LabelledLines.IsLabelled(
                line.ToString()
                    .Replace("*", string.Empty, StringComparison.Ordinal)
                    .Replace("_", string.Empty, StringComparison.Ordinal)
                    .TrimStart(' ', '\t', '>')
            );
    }
}
