using System.Runtime.InteropServices;

namespace Translate.Engines.Marian.Search;

/// <summary>The starts of targets that are kept for a sentence, and the best target that has ended. Used again.</summary>
/// <param name="width">How many starts there are at most.</param>
internal sealed class Beam(int width)
{
    private readonly List<(int Parent, int Piece)> _continued = [];
    private Hypothesis[] _live = Create(width);
    private Hypothesis[] _next = Create(width);
    private int _bestTerms;
    private float _bestScore;

    /// <summary>The starts, the best first.</summary>
    public IReadOnlyList<Hypothesis> Live => _live;

    /// <summary>How many starts may be kept; falls with each target that ends.</summary>
    public int Width { get; private set; }

    /// <summary>The best target that has ended.</summary>
    public Hypothesis Best { get; } = new();

    /// <summary>The starts after the last step: which start each continues, and with which piece.</summary>
    public ReadOnlySpan<(int Parent, int Piece)> Continued => CollectionsMarshal.AsSpan(_continued);

    /// <summary>Begins with one empty start.</summary>
    public void Start(int maxPieces)
    {
        Width = width;
        (_bestTerms, _bestScore) = (-1, float.NegativeInfinity);
        Best.Clear(maxPieces);
        foreach (var hypothesis in _live)
        {
            hypothesis.Clear(maxPieces);
        }
    }

    /// <summary>Goes on with the best ways.</summary>
    /// <param name="extensions">The ways, the best first.</param>
    /// <param name="endId">The piece that ends a target.</param>
    /// <param name="isLast">Whether all targets end here.</param>
    /// <param name="aligned">For each start, the source piece that the next piece looks at most.</param>
    /// <param name="guide">Brings the starts up to date with their terms.</param>
    /// <param name="terms">The terms.</param>
    public void Extend(List<Extension> extensions, int endId, bool isLast, ReadOnlySpan<int> aligned, TermGuide guide, SentenceTerms terms)
    {
        _continued.Clear();
        foreach (var extension in extensions)
        {
            var parent = _live[extension.Parent];
            if (extension.Piece == endId)
            {
                Width--;
                Offer(parent, extension.Score / (parent.Pieces.Count + 1), extension.LogProbability);
                continue;
            }

            var hypothesis = _next[_continued.Count];
            hypothesis.CopyFrom(parent);
            hypothesis.Add(extension.Piece, aligned[extension.Parent], extension.LogProbability);
            guide.Advance(terms, hypothesis);
            if (isLast)
            {
                Offer(hypothesis, hypothesis.Score / hypothesis.Pieces.Count, endLogProbability: 0);
            }

            _continued.Add((extension.Parent, extension.Piece));
        }

        if (isLast)
        {
            _continued.Clear();
        }

        (_live, _next) = (_next, _live);
    }

    private static Hypothesis[] Create(int count) => [.. Enumerable.Range(0, count).Select(_ => new Hypothesis())];

    private void Offer(Hypothesis hypothesis, float score, float endLogProbability)
    {
        // A target that says more of its terms is better than any that says fewer.
        if (hypothesis.Terms.Count > _bestTerms || (hypothesis.Terms.Count == _bestTerms && score > _bestScore))
        {
            (_bestTerms, _bestScore) = (hypothesis.Terms.Count, score);
            Best.CopyFrom(hypothesis);
            Best.EndLogProbability = endLogProbability;
        }
    }
}
