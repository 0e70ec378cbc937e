using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Cuts segments that are too long for an engine at the ends of clauses, and joins their translations with the white space of the source.</summary>
/// <param name="inner">The engine.</param>
/// <param name="maxCharacters">Billed characters that the engine takes in one segment.</param>
internal sealed class OversizedTranslator(ITranslator inner, int maxCharacters) : ITranslator
{
    /// <inheritdoc/>
    public EngineInfo Info => inner.Info;

    /// <inheritdoc/>
    public EngineUsage Usage => inner.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => Cut(request).Sum(piece => inner.CountBilledCharacters(piece.Request));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var pieces = requests.Select(Cut).ToList();
        if (pieces.TrueForAll(cut => cut.Count == 1))
        {
            return await inner.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
        }

        var results = await inner.TranslateAsync([.. pieces.SelectMany(cut => cut).Select(piece => piece.Request)], cancellationToken).ConfigureAwait(false);
        var at = 0;
        var joined = new List<TranslationResult>(requests.Count);
        foreach (var cut in pieces)
        {
            joined.Add(cut.Count == 1 ? results[at] : Join(cut, [.. results.Skip(at).Take(cut.Count)]));
            at += cut.Count;
        }

        return joined;
    }

    private List<SegmentPiece> Cut(TranslationRequest request) =>
        request.Text.Length <= maxCharacters && inner.CountBilledCharacters(request) <= maxCharacters ? [new SegmentPiece(request, string.Empty)] : SegmentCutter.Cut(request, piece => inner.CountBilledCharacters(piece) <= maxCharacters);

    /// <summary>All the pieces, or the first reason why one is missing: half a sentence is none.</summary>
    private static TranslationResult Join(List<SegmentPiece> pieces, List<TranslationResult> results)
    {
        if (results.OfType<TranslationResult.Failure>().FirstOrDefault() is { } failure)
        {
            return failure;
        }

        var target = string.Empty;
        var copied = new List<TextRange>();
        EngineInfo? standIn = null;
        foreach (var (piece, result) in pieces.Zip(results.Cast<TranslationResult.Success>()))
        {
            copied.AddRange(result.Copied.Select(range => new TextRange(target.Length + range.Start, target.Length + range.End)));
            target += result.Target + piece.Gap;
            standIn ??= result.FallbackEngine;
        }

        return new TranslationResult.Success(target, copied) { FallbackEngine = standIn };
    }
}
