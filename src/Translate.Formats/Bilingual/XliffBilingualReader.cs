using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Bilingual;

/// <summary>Reads an XLIFF file that a person edited, of version 1.2, 2.0 or 2.1 and of any program, as rows.</summary>
internal static class XliffBilingualReader
{
    /// <summary>Reads the segments that have text, translated or not.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The file is not XLIFF that can be read, or not of Indonesian and English.</exception>
    public static IReadOnlyList<BilingualRow> Read(ReadOnlySpan<byte> content, string file)
    {
        var xml = XmlEncoding.Decode(content, file).Text;
        var parsed = XliffParser.Parse(xml, file);
        XliffLanguages.Check(parsed, file);
        var lines = new LineCounter(xml);
        var rows = new List<BilingualRow>();
        foreach (var unit in parsed.Units)
        {
            var comment = unit.Comment;
            foreach (var (index, segment) in unit.Segments.Index())
            {
                var source = ReadSide(parsed, unit, segment.Source);
                if (source.Text.Length > 0)
                {
                    rows.Add(
                        new BilingualRow(
                            GetId(parsed, unit, segment, index),
                            source.Text,
                            string.Empty,
                            GetState(parsed, unit, segment),
                            comment,
                            lines.Locate(file, segment.Source.Tag.Start)
                        )
                        {
                            SourceCodes = source.Codes,
                        }
                    );
                    comment = string.Empty;
                    if (segment.Target is { } element)
                    {
                        var target = ReadSide(parsed, unit, element);
                        rows[^1] = rows[^1] with { Target = target.Text, TargetCodes = target.Codes };
                    }
                }
            }
        }

        return rows;
    }

    private static string GetId(XliffFile file, XliffUnit unit, XliffSegment segment, int index) =>
        !file.IsVersion2 ? (segment.Id.Length > 0 ? $"{unit.Id}.{segment.Id}" : unit.Id)
        : segment.Id.Length > 0 ? segment.Id
        : unit.Segments.Count == 1 ? unit.Id
        : FormattableString.Invariant($"{unit.Id}.{index + 1}");

    private static UnitState? GetState(XliffFile file, XliffUnit unit, XliffSegment segment) =>
        file.IsVersion2
            ? (EnumNames.TryParse<UnitState>(segment.State ?? string.Empty, out var state) ? state : null)
            : segment.State switch
            {
                "final" or "signed-off" => UnitState.Final,
                _ when unit.IsApproved => UnitState.Reviewed,
                "new" or "needs-translation" => UnitState.Initial,
                null => null,
                _ => UnitState.Translated,
            };

    /// <summary>Reads a side with the native data of its codes, and with the characters and spaces that some codes stand for.</summary>
    private static (string Text, IReadOnlyList<InlineCode> Codes) ReadSide(XliffFile file, XliffUnit unit, XmlElement element)
    {
        var content = file.ReadContent(unit, element);
        var side = new BilingualSide(content.Text);
        foreach (var code in content.Codes)
        {
            side.Add(code, file.IsVersion2 ? unit.OriginalData : null);
        }

        return side.Build();
    }
}
