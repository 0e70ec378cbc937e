using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Translators;

namespace Translate.Core.Codes;

/// <summary>Places the inline codes of a sentence in its translation.</summary>
/// <remarks>
/// Words on both sides are aligned: by the places of terms, the engine's own alignment, numbers, names, quotation marks and loan words, and
/// the rest in proportion. A pair goes around the words that its words became, a code on its own to where it divides the words as it did.
/// No code is placed inside a word, unless it is inside the same word of the source. Pairs stay nested, and what is in a pair stays in it; a
/// pair that overlaps others goes around its own words.
/// No code is lost: one without a place of its own goes to the nearest, and is reported as moved. Takes n log n time.
/// </remarks>
internal static class CodePlacer
{
    /// <summary>Places codes.</summary>
    /// <param name="source">The source.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    /// <param name="target">The translation.</param>
    /// <param name="terms">The terms with their places on both sides; empty if not known.</param>
    /// <param name="alignment">The engine's own alignment; empty if not known.</param>
    /// <returns>The same codes in the target, each once.</returns>
    public static CodePlacement Place(
        string source,
        IReadOnlyList<InlineCode> codes,
        string target,
        IReadOnlyList<TermOutcome> terms,
        IReadOnlyList<AlignedToken> alignment
    )
    {
        if (codes.Count == 0)
        {
            return CodePlacement.None;
        }

        if (source == target)
        {
            return new CodePlacement(codes, []);
        }

        var (from, to) = (new CodeText(source), new CodeText(target));
        var places = new CodePlaceFinder(from, to, TokenAligner.Align(from, to, terms, alignment), codes.Count);
        return CodeTree.FindOverlapping(codes) is not { } overlapping || CodeTree.TryBuild(codes, overlapping) is not { } root
                ? PlaceInOrder(codes, to, places)
            : overlapping.Count == 0 ? new CodeLayout(codes, from, to, places).Place(root)
            : new OverlappingPairs(codes, overlapping, places).AddTo(new CodeLayout(codes, from, to, places).Place(root));
    }

    /// <summary>Places codes whose pairs share an id: each after the one before it, as in the source.</summary>
    private static CodePlacement PlaceInOrder(IReadOnlyList<InlineCode> codes, CodeText target, CodePlaceFinder places)
    {
        var placed = new List<InlineCode>(codes.Count);
        var moved = new SortedSet<int>();
        var numbers = CodeNumbering.Count(codes);
        var last = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var (place, isExact) = places.FindPlace(Math.Max(0, codes[i].Position));
            var isBreak = codes[i].Length > 0 && place >= last && place < target.Text.Length && char.IsWhiteSpace(target.Text[place]);
            last = Math.Max(last, place);
            placed.Add(codes[i] with { Position = last, Length = isBreak ? 1 : 0 });
            if (!isExact || last != place)
            {
                moved.Add(numbers[i]);
            }

            last += isBreak ? 1 : 0;
        }

        return new CodePlacement(placed, [.. moved]);
    }
}
