using Translate.Core.Documents;
using Translate.Core.Tests.Codes;

namespace Translate.Engines.Tests.Offline;

/// <summary>A sentence with codes, the engine's translation, and where a person says that the codes belong in it.</summary>
/// <remarks>
/// A line has the source with codes, a tab, the translation, a tab, and the marks: <c>1=old house | house; 2=@house</c>. Pair 1 belongs around
/// one of the texts; code 2 belongs after the text. <c>house#2</c> is the second place of a text. An article before the text may be in the
/// pair or not.
/// </remarks>
internal sealed record MarkedPair(
    string Source,
    IReadOnlyList<InlineCode> Codes,
    string Target,
    IReadOnlyDictionary<string, string[]> Marks
)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    public static IReadOnlyList<MarkedPair> Read(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Offline", "Data", name)).Select(Parse)];

    public static MarkedPair Parse(string line)
    {
        var cells = line.Split('\t');
        var (source, codes) = CodedText.Parse(cells[0]);
        var marks = cells[2].Split("; ").Select(mark => mark.Split('=', 2)).ToDictionary(mark => mark[0], mark => mark[1].Split(" | "));
        return new MarkedPair(source, codes, cells[1], marks);
    }

    /// <summary>Returns the codes that are at a right place.</summary>
    public IEnumerable<InlineCode> FindRight(IReadOnlyList<InlineCode> placed)
    {
        foreach (var code in placed.Where(code => code.Kind != InlineCodeKind.Close))
        {
            var close = placed.FirstOrDefault(other => other.Kind == InlineCodeKind.Close && other.PairId == code.PairId);
            if (Marks[code.Data.Trim('<', '>', '/', '_')].Any(mark => IsRight(mark, code, close)))
            {
                yield return code;
                if (close is not null)
                {
                    yield return close;
                }
            }
        }
    }

    private bool IsRight(string mark, InlineCode code, InlineCode? close)
    {
        var text = mark.TrimStart('@').Split('#')[0];
        var start = Target.IndexOf(text, StringComparison.Ordinal);
        start = mark.EndsWith("#2", StringComparison.Ordinal) ? Target.IndexOf(text, start + 1, StringComparison.Ordinal) : start;
        Assert.True(start >= 0, $"'{text}' is not in '{Target}'");
        var end = start + text.Length;
        if (mark.StartsWith('@'))
        {
            return code.Position == end && close is null;
        }

        var startsRight =
            code.Position == start
            || Articles.Any(article =>
                Target.AsSpan(0, start).EndsWith(article, StringComparison.OrdinalIgnoreCase) && code.Position == start - article.Length
            );
        return startsRight && close?.Position == end;
    }
}
