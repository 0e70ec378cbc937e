using System.Text.RegularExpressions;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>Finds the cues of a WebVTT file (https://www.w3.org/TR/webvtt1/). The header and NOTE, STYLE and REGION blocks are passed over.</summary>
internal static partial class WebVttParser
{
    private const string Example = "00:01:02.500 --> 00:01:04.000";
    private const string Arrow = "-->";

    /// <summary>Whether a text begins as a WebVTT file must.</summary>
    public static bool HasSignature(ReadOnlySpan<char> text) =>
        text.StartsWith("WEBVTT") && (text.Length == 6 || text[6] is ' ' or '\t' or '\n' or '\r');

    /// <summary>Returns the lines of text of each cue that has some.</summary>
    /// <exception cref="ProblemException">The first line is missing, or a time is malformed. Names the line.</exception>
    public static List<IReadOnlyList<TextRange>> Parse(string text, string file)
    {
        if (!HasSignature(text))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "the file does not begin with WEBVTT",
                    "Write WEBVTT and a blank line before the first cue"
                )
                {
                    File = file,
                    Line = 1,
                }
            );
        }

        var lines = SubtitleLines.Read(text);
        var cues = new List<IReadOnlyList<TextRange>>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            // A cue begins with its time, or with a name before it. The header can end without a blank line.
            var isNote = IsNote(lines[i].In(text));
            if (!isNote && (IsArrow(i) || (i + 1 < lines.Count && lines[i + 1].Length > 0 && IsArrow(i + 1))))
            {
                i += IsArrow(i) ? 0 : 1;
                i = ReadCue(i);
            }
            else
            {
                while (i + 1 < lines.Count && lines[i + 1].Length > 0 && !(isNote ? IsTime(i + 1) : IsArrow(i + 1)))
                {
                    i++;
                }
            }
        }

        return cues;

        bool IsArrow(int line) => lines[line].In(text).Contains(Arrow, StringComparison.Ordinal);

        bool IsTime(int line) => Time().IsMatch(lines[line].In(text));

        int ReadCue(int time)
        {
            if (!IsTime(time))
            {
                throw SubtitleLines.CreateMalformedTime(text, lines[time], time + 1, file, Example);
            }

            var payload = new List<TextRange>();
            var next = time + 1;
            while (next < lines.Count && lines[next].Length > 0 && !IsArrow(next))
            {
                payload.Add(lines[next++]);
            }

            if (payload.Count > 0)
            {
                cues.Add(payload);
            }

            return next - 1;
        }
    }

    private static bool IsNote(ReadOnlySpan<char> line) =>
        line is "NOTE" or "STYLE" or "REGION" || line.StartsWith("NOTE ") || line.StartsWith("NOTE\t");

    [GeneratedRegex(
        @"^\s*(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}\s*-->\s*(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:\s.*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();
}
