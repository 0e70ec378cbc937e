using System.Globalization;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>Cuts a segment into pieces that fit: after a clause, else after a word, else between two letters; never inside a term that fits.</summary>
internal static class SegmentCutter
{
    private const string ClauseEnds = ".;:!?,)]”’\"—–";

    /// <summary>The pieces; with their gaps they are the segment, character for character.</summary>
    /// <param name="request">The segment.</param>
    /// <param name="fits">Whether a piece is small enough.</param>
    public static List<SegmentPiece> Cut(TranslationRequest request, Func<TranslationRequest, bool> fits)
    {
        var pieces = new List<SegmentPiece>();
        for (var start = 0; start < request.Text.Length; )
        {
            var end = EndOfPiece(request, start, fits);
            var next = end;
            while (next < request.Text.Length && char.IsWhiteSpace(request.Text[next]))
            {
                next++;
            }

            pieces.Add(new SegmentPiece(Part(request, start, end, next), request.Text[end..next]));
            start = next;
        }

        return pieces;
    }

    private static int EndOfPiece(TranslationRequest request, int start, Func<TranslationRequest, bool> fits)
    {
        var longest = LongestFitting(request, start, fits);
        if (longest == request.Text.Length)
        {
            return longest;
        }

        return LastCut(request, start, longest, IsBehindClause)
            ?? LastCut(request, start, longest, IsBehindWord)
            ?? LastCut(request, start, longest, (text, at) => IsBetweenLetters(text, at))
            ?? longest;
    }

    /// <summary>The last place at which a piece that begins at <paramref name="start"/> still fits; at least one character on.</summary>
    private static int LongestFitting(TranslationRequest request, int start, Func<TranslationRequest, bool> fits)
    {
        var (fitting, tooFar) = (start + 1, request.Text.Length + 1);
        while (tooFar - fitting > 1)
        {
            var middle = (fitting + tooFar) / 2;
            if (fits(Part(request, start, middle, middle)))
            {
                fitting = middle;
            }
            else
            {
                tooFar = middle;
            }
        }

        return fitting;
    }

    private static int? LastCut(TranslationRequest request, int start, int longest, Func<string, int, bool> isGood)
    {
        for (var at = longest; at > start; at--)
        {
            if (isGood(request.Text, at) && !request.Terms.Any(term => term.Range.Start < at && at < term.Range.End))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsBehindClause(string text, int at) =>
        IsBehindWord(text, at) && ClauseEnds.Contains(text[at - 1], StringComparison.Ordinal);

    private static bool IsBehindWord(string text, int at) =>
        !char.IsWhiteSpace(text[at - 1]) && (at == text.Length || char.IsWhiteSpace(text[at]));

    private static bool IsBetweenLetters(string text, int at) =>
        !char.IsWhiteSpace(text[at - 1])
        && (
            at == text.Length
            || (
                !char.IsLowSurrogate(text[at])
                && char.GetUnicodeCategory(text[at])
                    is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            )
        );

    private static TranslationRequest Part(TranslationRequest request, int start, int end, int next) =>
        request with
        {
            Text = request.Text[start..end],
            BilledCharacters = null,
            Codes =
            [
                .. request
                    .Codes.Where(code => start <= code.Position && (code.Position < next || next == request.Text.Length))
                    .Select(code => code with { Position = Math.Min(code.Position, end) - start }),
            ],
            Terms =
            [
                .. request
                    .Terms.Where(term => start <= term.Range.Start && term.Range.End <= end)
                    .Select(term => term with { Range = new TextRange(term.Range.Start - start, term.Range.End - start) }),
            ],
        };
}
