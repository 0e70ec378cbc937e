using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Formats.Tests.Bilingual;

/// <summary>A bitext with everything that an output can have.</summary>
internal static class BilingualData
{
    public static readonly string[] Texts =
    [
        "=1+1",
        "+62 21",
        "-1",
        "@redaksi",
        "'=1+1",
        "Kata \"kutip\"",
        " 1.10",
        "a\tb\nc",
        "kendali\u0001\u000Bx",
        "_x0041_",
        "⟦1⟧ harfiah",
        "emoji 😀",
        "TRUE",
        "<b>&amp;",
    ];

    public static Bitext Create()
    {
        var term = TestData.Term("Dewan Keamanan", "Security Council");
        const string Source = "Dewan Keamanan rapat lagi.";
        const string Target = "The Security Council met again.";
        var first = TestData.Unit(Source, Target) with
        {
            Segment = new Segment(0, 0, new TextRange(0, Source.Length), Source)
            {
                Codes =
                [
                    new InlineCode(0, InlineCodeKind.Open, "1", "<b>"),
                    new InlineCode(14, InlineCodeKind.Close, "1", "</b>"),
                    new InlineCode(20, InlineCodeKind.Standalone, string.Empty, "<br/>") { Length = 1 },
                    new InlineCode(21, InlineCodeKind.Open, "2", "<i>"),
                ],
            },
            TargetCodes =
            [
                new InlineCode(4, InlineCodeKind.Open, "1", "<b>"),
                new InlineCode(20, InlineCodeKind.Close, "1", "</b>"),
                new InlineCode(24, InlineCodeKind.Standalone, string.Empty, "<br/>") { Length = 1 },
                new InlineCode(25, InlineCodeKind.Open, "2", "<i>"),
            ],
            Terms = [TestData.Outcome(term, Source, Target)],
            Findings = [new Finding("number-missing", Severity.Warning, "5 <is> missing")],
        };
        const string Second = "Lalu bubar.";
        var second = TestData.Unit(Second, "Then it broke up.") with
        {
            Segment = new Segment(0, 1, new TextRange(Source.Length + 1, Source.Length + 1 + Second.Length), Second)
            {
                Codes = [new InlineCode(11, InlineCodeKind.Close, "2", "</i>")],
            },
            TargetCodes = [new InlineCode(17, InlineCodeKind.Close, "2", "</i>")],
            State = UnitState.Reviewed,
            Origin = Origin.Human,
        };
        var units = new List<TranslationUnit> { first, second, TestData.Untranslated("Rapat ditunda.", 1) };
        var blocks = new List<Block> { new($"{Source} {Second}"), new("Rapat ditunda.") };
        foreach (var text in Texts)
        {
            blocks.Add(new Block(text));
            units.Add(TestData.Unit(text, text + ".", blocks.Count - 1));
        }

        return new Bitext(
            new Document(TestData.Source("berita & \"lain\".txt"), "text", blocks, DocumentSkeleton.None, 0),
            units,
            TestData.Engine
        )
        {
            Findings = [new Finding("repeated-target", Severity.Warning, "again")],
        };
    }

    public static async Task<byte[]> WriteAsync(IBitextWriter writer, Bitext bitext)
    {
        using var stream = new MemoryStream();
        await writer.WriteAsync(bitext, stream, TestData.CancellationToken);
        return stream.ToArray();
    }
}
