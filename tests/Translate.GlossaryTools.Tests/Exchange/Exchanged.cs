using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

internal static class Exchanged
{
    public const string File = "in.file";

    public static string Write(string format, params IReadOnlyList<TermEntry> entries) => Write(format, "f", entries, out _);

    public static string Write(string format, string file, IReadOnlyList<TermEntry> entries, out IReadOnlyList<TermLoss> losses)
    {
        using var stream = new MemoryStream();
        losses = TermFormats.GetWriter(format, file).Write(entries, stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    public static TermReading Read(string format, string text, string file = File) => TermFormats.GetReader(format, file).Read(text, file);

    /// <summary>The problems with which the text is refused.</summary>
    public static IReadOnlyList<Problem> Refused(string format, string text, string file = File)
    {
        var problems = Assert.Throws<ProblemException>(() => Read(format, text, file)).Problems;
        Assert.All(problems, problem => Assert.Equal((ProblemKind.BadInput, file), (problem.Kind, problem.File)));
        return problems;
    }

    /// <summary>That the text is refused with one problem, which begins so.</summary>
    public static void AssertRefused(string format, string text, string expected) =>
        Assert.StartsWith($"{File}:{expected}", Assert.Single(Refused(format, text)).ToString(), StringComparison.Ordinal);
}
