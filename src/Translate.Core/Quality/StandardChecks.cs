using Translate.Core.Glossaries;
using Translate.Core.Quality.Style;

namespace Translate.Core.Quality;

/// <summary>The checks that the program comes with.</summary>
internal static class StandardChecks
{
    /// <summary>Creates the checks of units.</summary>
    /// <param name="glossary">Whose terms the units have.</param>
    /// <param name="style">The house style of the targets.</param>
    public static IReadOnlyList<IUnitCheck> CreateUnitChecks(Glossary glossary, StyleGuide style) =>
        [
            new TermCheck(),
            new DuplicatedTermCheck(),
            new ForbiddenRenderingCheck(glossary),
            new PairChecks(),
            new MarkupCheck(),
            new ControlCharacterCheck(),
            new StyleCheck(style),
        ];

    /// <summary>Creates the checks of documents.</summary>
    /// <param name="style">The house style of the targets.</param>
    public static IReadOnlyList<IDocumentCheck> CreateDocumentChecks(StyleGuide style) =>
        [new RepeatedTargetCheck(), new ConsistencyCheck(), new GenderCheck(), new AcronymCheck(style.Acronyms), new FallbackCheck()];
}
