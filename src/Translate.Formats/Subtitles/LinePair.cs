using System.Text.RegularExpressions;

namespace Translate.Formats.Subtitles;

/// <summary>Two lines of a cue after one another.</summary>
internal static partial class LinePair
{
    /// <summary>Whether they are two texts: one is a sound in brackets, or each has tags of its own around it, as two colors.</summary>
    public static bool AreApart(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Sound().IsMatch(first)
        || Sound().IsMatch(second)
        || (GetOuterTag(first) is { Length: > 0 } tag && GetOuterTag(second) is { Length: > 0 } other && !tag.SequenceEqual(other));

    /// <summary>Returns the tag that starts a line and is closed at its end; empty if none is.</summary>
    private static ReadOnlySpan<char> GetOuterTag(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.StartsWith('<') && trimmed.EndsWith('>') && trimmed[trimmed.LastIndexOf('<')..].StartsWith("</")
            ? trimmed[..(trimmed.IndexOf('>') + 1)]
            : [];
    }

    /// <summary>A line in brackets, with tags around it or not.</summary>
    [GeneratedRegex(@"^\s*(<[^<>]*>|\{\\[^{}]*\})*(\([^()]*\)|\[[^\[\]]*\])(</[^<>]*>)*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Sound();
}
