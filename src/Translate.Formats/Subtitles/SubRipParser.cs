using System.Text.RegularExpressions;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>Finds the cues of a SubRip file.</summary>
/// <remarks>
/// A cue is a number, a time and lines of text, up to a blank line. A missing number, a missing blank line, and a blank line inside the
/// text are tolerated. A number is the number of a cue only if a time follows it directly; elsewhere it is text.
/// </remarks>
internal static partial class SubRipParser
{
    private const string Example = "00:01:02,500 --> 00:01:04,000";

    /// <summary>Whether a line is the time of a cue.</summary>
    public static bool IsTime(ReadOnlySpan<char> line) => Time().IsMatch(line);

    /// <summary>Returns the lines of text of each cue that has some.</summary>
    /// <exception cref="ProblemException">A time is malformed, or a file with text has no cue. Names the line.</exception>
    public static List<IReadOnlyList<TextRange>> Parse(string text, string file)
    {
        var lines = SubtitleLines.Read(text);
        var cues = new List<IReadOnlyList<TextRange>>();
        var current = new List<TextRange>();
        var isInCue = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].In(text);
            var isTime = IsTime(line);
            var isAfterNumber = i > 0 && IsNumber(lines[i - 1].In(text)) && line.Contains("-->", StringComparison.Ordinal);
            if (!isTime && (isAfterNumber || LooksLikeTime().IsMatch(line)))
            {
                throw SubtitleLines.CreateMalformedTime(text, lines[i], i + 1, file, Example);
            }

            var isHead = isTime || (IsNumber(line) && i + 1 < lines.Count && IsTime(lines[i + 1].In(text)));
            if ((isHead || line.IsWhiteSpace()) && current.Count > 0)
            {
                cues.Add(current);
                current = [];
            }
            else if (isInCue && !isHead && !line.IsWhiteSpace())
            {
                current.Add(lines[i]);
            }

            isInCue |= isTime;
        }

        if (current.Count > 0)
        {
            cues.Add(current);
        }

        return isInCue || string.IsNullOrWhiteSpace(text)
            ? cues
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "no cue with a time is in the file",
                    $"Write times as in {Example}, or name a plain text .txt"
                )
                {
                    File = file,
                    Line = 1,
                }
            );
    }

    private static bool IsNumber(ReadOnlySpan<char> line) =>
        line.Trim() is { Length: > 0 } trimmed && !trimmed.ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(
        @"^\s*(?:\d{1,4}:)?[0-5]?\d:[0-5]?\d[,.:]\d{1,3}\s*-->\s*(?:\d{1,4}:)?[0-5]?\d:[0-5]?\d[,.:]\d{1,3}(?:\s.*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();

    /// <summary>A line that begins like a time, or has nothing but digits around an arrow.</summary>
    [GeneratedRegex(@"^\s*(?:\d+:\d+[\d:.,]*\s*[-–—=]+>|[\d:.,]+\s*-->|-->\s*\d+:\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTime();
}
