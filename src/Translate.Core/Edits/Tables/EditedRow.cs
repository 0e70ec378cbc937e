using Translate.Core.Documents;
using Translate.Core.Memory;

namespace Translate.Core.Edits.Tables;

/// <summary>A row of a bilingual file as a person left it.</summary>
/// <param name="Line">The one-based line, or row of a workbook, that a person finds it by.</param>
/// <param name="Source">The sentence. Empty if the row has none.</param>
/// <param name="Target">Its translation. Empty if the row has none.</param>
internal sealed record EditedRow(int Line, string Source, string Target)
{
    /// <summary>The sentence in its article, such as <c>3.2</c>; empty if unknown. A hint: rows move, and articles change.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What the file says about the origin, in lower case; empty if it says nothing.</summary>
    public string Origin { get; init; } = string.Empty;

    /// <summary>What the file says about the state, in lower case; empty if it says nothing.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>The id of the engine that made the translation; empty if the file does not say it.</summary>
    public string Engine { get; init; } = string.Empty;

    /// <summary>The version of that engine; empty if the file does not say it.</summary>
    public string EngineVersion { get; init; } = string.Empty;

    /// <summary>The name of the article; empty if the row does not say it.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>The translation that the file showed to its editor; empty if the file does not say it.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Whether the decision holds only between the same two sentences.</summary>
    public bool IsOnlyHere { get; init; }

    /// <summary>Who decided; empty if the file does not say it.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>The formatting in the target, as the file has it; empty if the file has none.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>Returns <see cref="TargetCodes"/> with the native data of the given codes of the source; null if a code is not one of them.</summary>
    public Func<IReadOnlyList<InlineCode>, IReadOnlyList<InlineCode>?> ResolveCodes { get; init; } = _ => null;

    /// <summary>Whether a unit may be the one that the row was written from, by its engine.</summary>
    public bool IsOfEngine(MemoryUnit unit) =>
        unit.Engine?.Id == Engine && (EngineVersion.Length == 0 || unit.Engine.Version == EngineVersion);
}
