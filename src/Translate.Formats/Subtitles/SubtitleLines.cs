using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>The lines of a subtitle file with their places.</summary>
internal static class SubtitleLines
{
    private const int MaxQuoted = 40;

    /// <summary>Returns the lines without their ends. <c>\n</c>, <c>\r\n</c> and a single <c>\r</c> end a line.</summary>
    public static List<TextRange> Read(string text)
    {
        var lines = new List<TextRange>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextRange(start, end));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    /// <summary>Creates the problem of a line that should be the time of a cue.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="line">The line.</param>
    /// <param name="number">One-based number of the line.</param>
    /// <param name="file">The name to report.</param>
    /// <param name="example">How such a line is written.</param>
    public static ProblemException CreateMalformedTime(string text, TextRange line, int number, string file, string example)
    {
        var quoted = line.In(text).Trim();
        var shown = quoted.Length > MaxQuoted ? $"{quoted[..MaxQuoted]}…" : quoted.ToString();
        return new ProblemException(
            new Problem(ProblemKind.BadInput, $"the time of a cue cannot be read: '{shown}'", $"Write it as in {example}")
            {
                File = file,
                Line = number,
            }
        );
    }
}
