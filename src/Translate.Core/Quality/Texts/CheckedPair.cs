using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Core.Quality.Texts;

/// <summary>A source and its target, with the places where the glossary already answers for the target.</summary>
/// <param name="Source">The Indonesian side.</param>
/// <param name="Target">The English side.</param>
/// <param name="SourceTerms">The ranges of the terms in the source whose rendering is in the target, or that need none.</param>
/// <param name="TargetTerms">The ranges of their renderings.</param>
internal sealed record CheckedPair(
    CheckedText Source,
    CheckedText Target,
    IReadOnlyList<TextRange> SourceTerms,
    IReadOnlyList<TextRange> TargetTerms
)
{
    /// <summary>Reads a pair without terms.</summary>
    public static CheckedPair Read(string source, string target) => new(CheckedText.Read(source), CheckedText.Read(target), [], []);

    /// <summary>Reads a unit.</summary>
    public static CheckedPair Read(TranslationUnit unit)
    {
        var settled = unit.Terms.Where(term => term.Kind != TermOutcomeKind.Violated).ToList();
        return new CheckedPair(
            CheckedText.Read(unit.Source),
            CheckedText.Read(unit.Target),
            [.. settled.Select(term => term.Occurrence.Range)],
            [.. settled.Where(term => term.Target is not null).Select(term => term.Target!.Value)]
        );
    }

    /// <summary>Whether a range of the source is within a term.</summary>
    public bool IsTermInSource(TextRange range) => Overlaps(SourceTerms, range);

    /// <summary>Whether a range of the target is within the rendering of a term.</summary>
    public bool IsTermInTarget(TextRange range) => Overlaps(TargetTerms, range);

    /// <summary>Whether a term of the source has all of a range in it. The rest of "300 juta yen" is not answered by the term "juta".</summary>
    public bool IsInsideTermOfSource(TextRange range) => SourceTerms.Any(term => term.Start <= range.Start && range.End <= term.End);

    /// <summary>Whether the rendering of a term has all of a range of the target in it.</summary>
    public bool IsInsideTermOfTarget(TextRange range) => TargetTerms.Any(term => term.Start <= range.Start && range.End <= term.End);

    private static bool Overlaps(IReadOnlyList<TextRange> terms, TextRange range)
    {
        // A sentence has few terms; a loop without a closure is the fastest.
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Overlaps(range))
            {
                return true;
            }
        }

        return false;
    }
}
