using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Search;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>Translates batches on one thread. Its memory is used again for the next batch.</summary>
internal sealed class MarianWorker
{
    private readonly ISearch _search;
    private readonly TargetText _text;

    /// <summary>Creates a worker.</summary>
    /// <param name="model">The model.</param>
    /// <param name="capacity">The most sentences in a batch.</param>
    /// <param name="beam">How many starts of a target are kept; 1 for the best at each step.</param>
    public MarianWorker(MarianModel model, int capacity, int beam)
    {
        var decoder = new TransformerDecoder(model.Network, model.Shortlist, new Workspace());
        var special = new SpecialPieces(model.Vocabulary.EndId, model.Vocabulary.UnknownId);
        var guide = new TermGuide(model.Vocabulary);
        _search = beam == 1 ? new GreedySearch(decoder, special, guide, capacity) : new BeamSearch(decoder, special, guide, capacity, beam);
        _text = new TargetText(model.Vocabulary);
    }

    /// <summary>Translates sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="cancellationToken">Checked at each step.</param>
    /// <returns>A target for each sentence, in order.</returns>
    public IReadOnlyList<SentenceTarget> Translate(IReadOnlyList<SourceSentence> sentences, CancellationToken cancellationToken)
    {
        var hypotheses = _search.Run(
            [.. sentences.Select(sentence => sentence.PieceIds)],
            [.. sentences.Select(sentence => sentence.Terms)],
            cancellationToken
        );
        var targets = new List<SentenceTarget>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            targets.Add(CreateTarget(sentences[i], hypotheses[i]));
        }

        return targets;
    }

    private SentenceTarget CreateTarget(SourceSentence sentence, Hypothesis hypothesis)
    {
        var text = _text.Join([.. hypothesis.Pieces]);
        var tokens = new List<SentenceTarget.Token>(hypothesis.Pieces.Count);
        var start = 0;
        for (var i = 0; i < hypothesis.Pieces.Count; i++)
        {
            var end = _text.Ends[i];
            tokens.Add(new SentenceTarget.Token(start, end, sentence.GetRange(hypothesis.Aligned[i]), hypothesis.LogProbabilities[i]));
            start = end;
        }

        return new SentenceTarget(text, tokens);
    }
}
