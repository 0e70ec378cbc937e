namespace Translate.Core.Quality.Metrics;

/// <summary>The fewest edits that make one list of words another, within a beam around the diagonal, and how the words correspond.</summary>
/// <param name="Distance">The number of insertions, deletions and substitutions.</param>
/// <param name="Positions">For each word of the reference the index of its word in the hypothesis, or of the last one before it; -1 if absent.</param>
/// <param name="HypothesisErrors">For each word of the hypothesis whether it is edited.</param>
/// <param name="ReferenceErrors">For each word of the reference whether it is edited.</param>
internal sealed record EditAlignment(int Distance, int[] Positions, bool[] HypothesisErrors, bool[] ReferenceErrors)
{
    private const int BeamWidth = 25;
    private const int Unreachable = int.MaxValue / 2;

    private enum Edit : byte
    {
        None,
        Keep,
        Substitute,
        Delete,
        Insert,
    }

    /// <summary>Aligns two lists of words.</summary>
    public static EditAlignment Align(string[] hypothesis, string[] reference)
    {
        var (rows, columns) = (hypothesis.Length + 1, reference.Length + 1);
        var edits = new Edit[rows * columns];
        var (above, row) = (new int[columns], new int[columns]);
        for (var j = 0; j < columns; j++)
        {
            (above[j], edits[j]) = (j, Edit.Insert);
        }

        var ratio = hypothesis.Length > 0 ? reference.Length / (double)hypothesis.Length : 1;
        var width = ratio / 2 > BeamWidth ? (int)Math.Ceiling((ratio / 2) + BeamWidth) : BeamWidth;
        for (var i = 1; i < rows; i++)
        {
            Array.Fill(row, Unreachable);
            var diagonal = (int)Math.Floor(i * ratio);
            var last = i == rows - 1 ? columns : Math.Min(columns, diagonal + width);
            for (var j = Math.Max(0, diagonal - width); j < last; j++)
            {
                if (j == 0)
                {
                    (row[0], edits[i * columns]) = (above[0] + 1, Edit.Delete);
                    continue;
                }

                var isSame = hypothesis[i - 1] == reference[j - 1];
                var (cost, edit) = (above[j - 1] + (isSame ? 0 : 1), isSame ? Edit.Keep : Edit.Substitute);
                (cost, edit) = above[j] + 1 < cost ? (above[j] + 1, Edit.Delete) : (cost, edit);
                (row[j], edits[(i * columns) + j]) = row[j - 1] + 1 < cost ? (row[j - 1] + 1, Edit.Insert) : (cost, edit);
            }

            (above, row) = (row, above);
        }

        return Trace(edits, rows, columns, above[^1]);
    }

    private static EditAlignment Trace(Edit[] edits, int rows, int columns, int distance)
    {
        var positions = new int[columns - 1];
        var (hypothesisErrors, referenceErrors) = (new bool[rows - 1], new bool[columns - 1]);
        var (i, j) = (rows - 1, columns - 1);
        while (i > 0 || j > 0)
        {
            var edit = edits[(i * columns) + j];
            if (edit is Edit.Keep or Edit.Substitute)
            {
                i--;
                j--;
                positions[j] = i;
                hypothesisErrors[i] = referenceErrors[j] = edit == Edit.Substitute;
            }
            else if (edit == Edit.Insert)
            {
                j--;
                positions[j] = i - 1;
                referenceErrors[j] = true;
            }
            else
            {
                i--;
                hypothesisErrors[i] = true;
            }
        }

        return new EditAlignment(distance, positions, hypothesisErrors, referenceErrors);
    }
}
