using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>One place of a source text where a term matches.</summary>
/// <param name="Entry">The term.</param>
/// <param name="Range">Its range in the segment, clitic and reduplication included.</param>
/// <param name="IsPlural">Whether it is reduplicated (<c>rudal-rudal balistik</c>).</param>
/// <param name="Clitic">The clitic on its last word, such as <c>nya</c>; empty if absent.</param>
public sealed record TermOccurrence(TermEntry Entry, TextRange Range, bool IsPlural, string Clitic)
{
    /// <summary>Whether the term occurred in the document before. English may then use a short form or a pronoun. Default false.</summary>
    public bool IsLater { get; init; }

    /// <summary>The sentence; empty if it is not known.</summary>
    internal string Sentence { get; init; } = string.Empty;

    /// <summary>
    /// Finds the renderings of other terms that contain a rendering of an entry, <c>South Sudan</c> of <c>Sudan</c>, without renderings of the given
    /// entries. Null if the glossary is not known.
    /// </summary>
    internal Func<TermEntry, IReadOnlyCollection<TermEntry>, IReadOnlyList<string>>? FindLongerRenderings { get; init; }

    /// <summary>Two occurrences are equal if they are the same place of the same term.</summary>
    public bool Equals(TermOccurrence? other) =>
        other is not null
        && Entry == other.Entry
        && Range == other.Range
        && IsPlural == other.IsPlural
        && Clitic == other.Clitic
        && IsLater == other.IsLater;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entry, Range, IsPlural, Clitic, IsLater);
}
