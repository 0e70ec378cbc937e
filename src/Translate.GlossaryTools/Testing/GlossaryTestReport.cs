using System.Text;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Testing;

/// <summary>Failures as text, with the places marked by a line below, and as JSON.</summary>
internal static class GlossaryTestReport
{
    /// <summary><c>file:line:column: message.</c>, then each sentence with a line of ^ below its marks.</summary>
    public static string Text(GlossaryFailure failure)
    {
        var text = new StringBuilder($"{failure.Location}: {failure.Message}.\n");
        Append(text, "id: ", failure.Source, failure.SourceMarks);
        if (failure.Target is { } target)
        {
            Append(text, "en: ", target, failure.TargetMarks);
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>A JSON object on one line; ranges are [start, end) in Unicode code points.</summary>
    public static string JsonLine(GlossaryFailure failure) =>
        JsonText.Write(
            new
            {
                failure.Kind,
                failure.Message,
                failure.Location.File,
                failure.Location.Line,
                failure.Location.Column,
                Term = failure.Entry.Source,
                failure.Source,
                SourceRanges = InCodePoints(failure.Source, failure.SourceMarks),
                failure.Target,
                TargetRanges = failure.Target is null ? null : InCodePoints(failure.Target, failure.TargetMarks),
            }
        );

    /// <summary>The counts as a JSON object on one line.</summary>
    public static string JsonLine(GlossaryTestResult result) =>
        JsonText.Write(
            new
            {
                result.Examples,
                result.NotSentences,
                result.Failed,
            }
        );

    private static void Append(StringBuilder text, string label, string sentence, IReadOnlyList<TextRange> marks)
    {
        const string Indent = "    ";
        text.Append(Indent).Append(label).Append(MarkedLine.ToSingleLine(sentence)).Append('\n');
        if (marks.Count > 0)
        {
            text.Append(Indent).Append(' ', label.Length).Append(MarkedLine.CreateCarets(sentence, marks)).Append('\n');
        }
    }

    private static int[][] InCodePoints(string text, IReadOnlyList<TextRange> ranges)
    {
        var points = new CodePointMap(text);
        return [.. ranges.Select(range => points.ToCodePoints(range)).Select(range => new[] { range.Start, range.End })];
    }
}
