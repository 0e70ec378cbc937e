using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>The codes of a source in its target.</summary>
/// <param name="Codes">Each code once, in order of position.</param>
/// <param name="Moved">The numbers of those that have no place that fits exactly, in order; see <see cref="CodeNumbering"/>.</param>
internal sealed record CodePlacement(IReadOnlyList<InlineCode> Codes, IReadOnlyList<int> Moved)
{
    /// <summary>The placement of a text without codes.</summary>
    public static CodePlacement None { get; } = new([], []);
}
