namespace Translate.Engines.Marian;

/// <summary>Puts sentences of similar length together, so that all sentences of a batch end at about the same time.</summary>
internal static class SentenceBatcher
{
    /// <summary>Creates batches.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="threads">How many batches can be translated at once; the work is spread over them.</param>
    /// <param name="maxSentences">The most sentences in a batch.</param>
    /// <param name="maxTokens">The most tokens in a batch, unless one sentence has more.</param>
    public static IReadOnlyList<IReadOnlyList<SentencePart>> CreateBatches(
        IReadOnlyList<SentencePart> sentences,
        int threads,
        int maxSentences,
        int maxTokens
    )
    {
        var total = sentences.Sum(sentence => sentence.Sentence.PieceIds.Length);
        var fair = Math.Clamp((total + threads - 1) / Math.Max(1, threads), 1, maxTokens);
        var batches = new List<IReadOnlyList<SentencePart>>();
        var batch = new List<SentencePart>();
        var tokens = 0;

        // The longest first: a long batch that starts last keeps one thread busy while the others wait.
        foreach (var sentence in sentences.OrderByDescending(sentence => sentence.Sentence.PieceIds.Length))
        {
            var length = sentence.Sentence.PieceIds.Length;
            if (batch.Count == maxSentences || (batch.Count > 0 && tokens + length > fair))
            {
                batches.Add(batch);
                (batch, tokens) = ([], 0);
            }

            batch.Add(sentence);
            tokens += length;
        }

        if (batch.Count > 0)
        {
            batches.Add(batch);
        }

        return batches;
    }
}
