using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A term that the glossary has with another target.</summary>
/// <param name="Imported">The term of the file.</param>
/// <param name="Existing">The term of the glossary.</param>
internal sealed record ImportConflict(TermEntry Imported, TermEntry Existing)
{
    /// <summary>Both places and both targets, for the user to decide.</summary>
    public Problem ToProblem() =>
        Problem.At(
            Imported.Location,
            $"'{Imported}' contradicts '{Existing}' at {Existing.Location}",
            "Change one of the two, or pass --skip-conflicts to keep the glossary's"
        );
}
