using System.Text.RegularExpressions;

namespace Translate.Core.Documents;

/// <summary>Lines that start with a label, as in <c>Penulis: Rina⏎Editor: Joko</c>. Two of them are two texts, although one paragraph has them.</summary>
internal static partial class LabelledLines
{
    /// <summary>Whether a line starts with a label and goes on after it.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> line) => Label().IsMatch(line);

    /// <summary>Returns the positions of the line breaks of a block that separate such lines, in order.</summary>
    public static IReadOnlyList<int> FindBreaks(Block block)
    {
        if (!block.Codes.Any(code => code.Length > 0))
        {
            return [];
        }

        var breaks = new List<int>();
        int[] ends = [.. block.Codes.Where(code => code.Length > 0).Select(code => code.Position), block.Text.Length];
        var start = 0;
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            if (
                IsLabelled(block.Text.AsSpan(start, ends[i] - start))
                && IsLabelled(block.Text.AsSpan(ends[i] + 1, ends[i + 1] - ends[i] - 1))
            )
            {
                breaks.Add(ends[i]);
            }

            start = ends[i] + 1;
        }

        return breaks;
    }

    // At most four words, the first with a capital letter.
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{N}./()&-]{0,30}( [\p{L}\p{N}./()&-]{1,30}){0,3} ?: +\S", RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
