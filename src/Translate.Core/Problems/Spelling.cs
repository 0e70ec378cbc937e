namespace Translate.Core.Problems;

/// <summary>Finds the name that a user probably meant.</summary>
public static class Spelling
{
    /// <summary>The known name within two single-letter edits of <paramref name="name"/>; null where none is so near.</summary>
    public static string? Closest(string name, IEnumerable<string> known)
    {
        const int MaxEdits = 2;
        return known
            .Select(candidate => (Candidate: candidate, Edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Edits <= MaxEdits && pair.Edits < pair.Candidate.Length)
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
