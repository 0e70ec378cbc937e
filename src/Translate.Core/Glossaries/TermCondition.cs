namespace Translate.Core.Glossaries;

/// <summary>Where an entry holds, for source terms that mean different things in different places. All that is said must be true.</summary>
public sealed record TermCondition
{
    /// <summary>Default of <see cref="Within"/>.</summary>
    public const int DefaultWithin = 3;

    /// <summary>A condition that always holds.</summary>
    public static TermCondition Always { get; } = new();

    /// <summary>One of these words is before the term, at most <see cref="Within"/> words away. Empty for no condition.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>One of these words is after the term, at most <see cref="Within"/> words away. Empty for no condition.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>One of these words is in the sentence. Empty for no condition.</summary>
    public IReadOnlyList<string> Sentence { get; init; } = [];

    /// <summary>One of these words is in the document. Empty for no condition.</summary>
    public IReadOnlyList<string> Document { get; init; } = [];

    /// <summary>The document is of one of these domains. Empty for no condition.</summary>
    public IReadOnlyList<string> Domain { get; init; } = [];

    /// <summary>How far <see cref="Before"/> and <see cref="After"/> look, in words. Default 3, at least 1.</summary>
    public int Within { get; init; } = DefaultWithin;

    /// <summary>Whether the condition is turned round: the entry holds where the rest is not true. Default false.</summary>
    public bool Not { get; init; }

    /// <summary>Whether nothing is demanded.</summary>
    public bool IsAlways => Before.Count + After.Count + Sentence.Count + Document.Count + Domain.Count == 0;

    /// <summary>
    /// Whether the two can never hold in the same place, as far as their text shows: one is the other turned round,
    /// or both demand domains and share none.
    /// </summary>
    public bool IsDisjointFrom(TermCondition other)
    {
        if (IsAlways || other.IsAlways)
        {
            return false;
        }

        return Not != other.Not
            ? SaysTheSameAs(other)
            : !Not && Domain.Count > 0 && other.Domain.Count > 0 && !Domain.Intersect(other.Domain, StringComparer.OrdinalIgnoreCase).Any();
    }

    private bool SaysTheSameAs(TermCondition other) =>
        Within == other.Within
        && Same(Before, other.Before)
        && Same(After, other.After)
        && Same(Sentence, other.Sentence)
        && Same(Document, other.Document)
        && Same(Domain, other.Domain);

    private static bool Same(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(b);
}
