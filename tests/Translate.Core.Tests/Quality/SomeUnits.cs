using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Quality;

internal static class SomeUnits
{
    public static TranslationUnit Unit(string source, string target, params TermOutcome[] terms) =>
        new()
        {
            Segment = new Segment(0, 0, new TextRange(0, source.Length), source),
            Target = target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Terms = terms,
        };
}
