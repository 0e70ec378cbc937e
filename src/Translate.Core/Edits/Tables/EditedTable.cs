using Translate.Core.Problems;

namespace Translate.Core.Edits.Tables;

/// <summary>The rows of a bilingual file as a person left it.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
/// <param name="Problems">What could not be read as a row.</param>
internal sealed record EditedTable(IReadOnlyList<EditedRow> Rows, IReadOnlyList<Problem> Problems)
{
    /// <summary>Other actions of people. Only a file of decisions has them.</summary>
    public IReadOnlyList<EditedStep> Steps { get; init; } = [];

    /// <summary>Whether the file is in Windows-1252, so that characters may be lost.</summary>
    public bool IsWindows1252 { get; init; }
}
