namespace Translate.Core.Text;

/// <summary>Suggests the name that a user probably meant.</summary>
internal static class Spelling
{
    /// <summary>Returns the known name closest to <paramref name="name"/>, or null if none is within two edits. Ignores case.</summary>
    public static string? FindClosest(string name, IEnumerable<string> known)
    {
        const int MaxEdits = 2;
        return known
            .Select(candidate => (Candidate: candidate, Edits: CountEdits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Edits <= MaxEdits && pair.Edits < pair.Candidate.Length)
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Counts the insertions, deletions, substitutions and swaps of neighbors that turn one word into the other (optimal string alignment).</summary>
    public static int CountEdits(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[^1];
    }
}
