using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Codes;

/// <summary>Aligns the words of a target with the words of its source, from all that is known: the terms, the engine's own alignment, equal words.</summary>
internal sealed class TokenAligner
{
    private const float WordWeight = 1;
    private const float MarkWeight = 0.2f;
    private const float ArticleWeight = 0.1f;

    private readonly CodeText _source;
    private readonly CodeText _target;
    private readonly TokenAlignment _alignment;

    private TokenAligner(CodeText source, CodeText target)
    {
        _source = source;
        _target = target;
        _alignment = new TokenAlignment(target.Tokens.Count);
    }

    /// <summary>Aligns two texts. Takes time in proportion to their length, up to a logarithm.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="terms">The terms with their places on both sides.</param>
    /// <param name="engine">The engine's own alignment; empty if it does not report one.</param>
    public static TokenAlignment Align(
        CodeText source,
        CodeText target,
        IReadOnlyList<TermOutcome> terms,
        IReadOnlyList<AlignedToken> engine
    )
    {
        var aligner = new TokenAligner(source, target);
        foreach (var token in engine)
        {
            aligner.AddUnit(token.Source, token.Target, isKnown: false);
        }

        foreach (var term in terms)
        {
            if (term.Target is { } place)
            {
                aligner.AddUnit(term.Occurrence.Range, place, isKnown: true);
            }
        }

        new AnchorFinder(source, target, aligner._alignment).Fill(interpolate: engine.Count == 0);
        return aligner._alignment;
    }

    /// <summary>Aligns the tokens of two ranges. What is aligned already stays, unless the new pair is known to be right.</summary>
    private void AddUnit(TextRange source, TextRange target, bool isKnown)
    {
        var (from, to) = FindTokens(_source, source);
        var (first, end) = FindTokens(_target, target);
        for (var t = first; t < end && from < to; t++)
        {
            if (isKnown || !_alignment.IsAligned(t))
            {
                _alignment.Set(t, FindPartner(t, first, end, from, to, isMirrored: isKnown), GetWeight(t));
            }
        }
    }

    /// <summary>
    /// Tokens of a unit are aligned with the equal word, the others in order. Terms are mirrored: they are noun phrases, in which Indonesian
    /// has the head first and English has it last.
    /// </summary>
    private int FindPartner(int t, int first, int end, int from, int to, bool isMirrored)
    {
        const int MaxUnit = 16;
        for (var s = from; s < Math.Min(to, from + MaxUnit); s++)
        {
            if (_source.Get(s).Equals(_target.Get(t), StringComparison.OrdinalIgnoreCase))
            {
                return s;
            }
        }

        var at = (int)((long)(t - first) * (to - from) / (end - first));
        return isMirrored ? to - 1 - at : from + at;
    }

    private float GetWeight(int t) =>
        !_target.Tokens[t].IsWord ? MarkWeight
        : AnchorFinder.IsArticle(_target.Get(t)) ? ArticleWeight
        : WordWeight;

    private static (int From, int To) FindTokens(CodeText text, TextRange range) =>
        range.Start >= text.Text.Length ? (0, 0) : text.FindIn(range.Start, Math.Min(range.End, text.Text.Length));
}
