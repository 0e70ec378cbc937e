using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>Numbers the codes of a sentence for people: from 1 in the order of the source, both codes of a pair alike.</summary>
internal static class CodeNumbering
{
    /// <summary>Returns the number of each code of a text, in order.</summary>
    public static IReadOnlyList<int> Count(IReadOnlyList<InlineCode> codes) =>
        codes.Count == 0 ? [] : Count(codes, new Dictionary<(InlineCodeKind, string, string), Queue<int>>(), 0);

    /// <summary>Returns the number of each code of a target, in order. A code that the source does not have gets a number after the source's.</summary>
    public static IReadOnlyList<int> Count(IReadOnlyList<InlineCode> source, IReadOnlyList<InlineCode> target)
    {
        if (target.Count == 0)
        {
            return [];
        }

        var known = new Dictionary<(InlineCodeKind, string, string), Queue<int>>();
        var numbers = Count(source);
        for (var i = 0; i < source.Count; i++)
        {
            var key = GetKey(source[i]);
            if (!known.TryGetValue(key, out var queue))
            {
                known[key] = queue = new Queue<int>();
            }

            queue.Enqueue(numbers[i]);
        }

        return Count(target, known, numbers.Count == 0 ? 0 : numbers.Max());
    }

    private static int[] Count(IReadOnlyList<InlineCode> codes, Dictionary<(InlineCodeKind, string, string), Queue<int>> known, int last)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new int[codes.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            numbers[i] =
                known.TryGetValue(GetKey(codes[i]), out var queue) && queue.TryDequeue(out var number) ? number
                : codes[i].Kind == InlineCodeKind.Close && open.TryGetValue(codes[i].PairId, out var opened) ? opened
                : ++last;
            if (codes[i].Kind == InlineCodeKind.Open)
            {
                open[codes[i].PairId] = numbers[i];
            }
        }

        return numbers;
    }

    private static (InlineCodeKind, string, string) GetKey(InlineCode code) => (code.Kind, code.PairId, code.Data);
}
