using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Cuts segments that are too long for an engine at the ends of clauses, and joins their translations with the white space of the source.</summary>
/// <param name="inner">The engine.</param>
/// <param name="maxCharacters">Billed characters that the engine takes in one segment.</param>
internal sealed class OversizedTranslator(ITranslator inner, int maxCharacters) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override long CountBilledCharacters(TranslationRequest request)
    {
        var billed = Inner.CountBilledCharacters(request);
        return Fits(request.Text, billed) ? billed : Cut(request).Sum(piece => piece.Request.BilledCharacters!.Value);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var counted = requests.Select(request => request with { BilledCharacters = GetBilledCharacters(request) }).ToList();
        if (counted.TrueForAll(Fits))
        {
            return await Inner.TranslateAsync(counted, cancellationToken).ConfigureAwait(false);
        }

        var pieces = counted.ConvertAll(request => Fits(request) ? [new SegmentPiece(request, string.Empty)] : Cut(request));
        var results = await Inner
            .TranslateAsync([.. pieces.SelectMany(cut => cut).Select(piece => piece.Request)], cancellationToken)
            .ConfigureAwait(false);
        var at = 0;
        var joined = new List<TranslationResult>(requests.Count);
        foreach (var cut in pieces)
        {
            joined.Add(cut.Count == 1 ? results[at] : Join(cut, [.. results.Skip(at).Take(cut.Count)]));
            at += cut.Count;
        }

        return joined;
    }

    private bool Fits(TranslationRequest request) => Fits(request.Text, request.BilledCharacters!.Value);

    private bool Fits(string text, long billed) => text.Length <= maxCharacters && billed <= maxCharacters;

    private List<SegmentPiece> Cut(TranslationRequest request) =>
        SegmentCutter
            .Cut(request, piece => Inner.CountBilledCharacters(piece) <= maxCharacters)
            .ConvertAll(piece =>
                piece with
                {
                    Request = piece.Request with { BilledCharacters = Inner.CountBilledCharacters(piece.Request) },
                }
            );

    /// <summary>Joins all pieces. If one is missing, returns its failure: half a sentence is not a translation.</summary>
    private static TranslationResult Join(List<SegmentPiece> pieces, List<TranslationResult> results)
    {
        if (results.OfType<TranslationResult.Failure>().FirstOrDefault() is { } failure)
        {
            return failure;
        }

        var target = string.Empty;
        var copied = new List<TextRange>();
        var codes = new List<InlineCode>();
        var tokens = new List<AlignedToken>();
        var start = 0;
        EngineInfo? fallback = null;
        foreach (var (piece, result) in pieces.Zip(results.Cast<TranslationResult.Success>()))
        {
            copied.AddRange(result.Copied.Select(range => new TextRange(target.Length + range.Start, target.Length + range.End)));
            codes.AddRange(result.Codes.Select(code => code with { Position = target.Length + code.Position }));
            tokens.AddRange(
                result.Tokens.Select(token => token with { Target = Move(token.Target, target.Length), Source = Move(token.Source, start) })
            );
            target += result.Target + piece.Gap;
            start += piece.Request.Text.Length + piece.Gap.Length;
            fallback ??= result.FallbackEngine;
        }

        return new TranslationResult.Success(target, copied)
        {
            Codes = codes,
            Tokens = tokens,
            FallbackEngine = fallback,
        };
    }

    private static TextRange Move(TextRange range, int by) => new(range.Start + by, range.End + by);
}
