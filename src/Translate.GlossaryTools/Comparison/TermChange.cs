using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Comparison;

/// <summary>An entry that one glossary has otherwise than the other.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Old">The older entry; null if it was added.</param>
/// <param name="New">The newer entry; null if it was removed.</param>
/// <param name="Fields">What says something else; empty unless it changed.</param>
public sealed record TermChange(TermChangeKind Kind, TermEntry? Old, TermEntry? New, IReadOnlyList<FieldChange> Fields)
{
    private static readonly string[] ForReaders =
    [
        .. TermFields.All.Where(field => field.IsForReaders).Select(field => field.Key),
        "domain",
    ];

    /// <summary>The new entry; the old one if it was removed.</summary>
    public TermEntry Entry => New ?? Old!;

    /// <summary>Whether it can matter to a translation: notes, references, examples and the file's domain do not.</summary>
    public bool IsMaterial => Kind != TermChangeKind.Changed || Fields.Any(change => !ForReaders.Contains(change.Name));
}
