using Translate.Core.Glossaries;

namespace Translate.Core.Quality;

/// <summary>The checks that the program comes with.</summary>
internal static class StandardChecks
{
    /// <summary>Creates the checks of units.</summary>
    /// <param name="glossary">Whose terms the units have.</param>
    public static IReadOnlyList<IUnitCheck> CreateUnitChecks(Glossary glossary) =>
        [new TermCheck(), new DuplicatedTermCheck(), new ForbiddenRenderingCheck(glossary), new PairChecks(), new MarkupCheck(), new ControlCharacterCheck()];

    /// <summary>Creates the checks of documents.</summary>
    public static IReadOnlyList<IDocumentCheck> CreateDocumentChecks() => [new RepeatedTargetCheck(), new ConsistencyCheck(), new GenderCheck(), new FallbackCheck()];
}
