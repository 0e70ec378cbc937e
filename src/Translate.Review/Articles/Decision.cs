namespace Translate.Review.Articles;

/// <summary>What a person decided about a unit.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Version">The version of the unit that the person saw.</param>
/// <param name="Target">The text for <see cref="DecisionKind.Approve"/>; ignored otherwise.</param>
/// <param name="IsFinal">Whether an approved text is ready to publish.</param>
/// <param name="IsSpread">Whether an approved text also holds wherever else the sentence occurs.</param>
/// <param name="Author">The person.</param>
internal sealed record Decision(DecisionKind Kind, string Version, string Target, bool IsFinal, bool IsSpread, string Author)
{
    /// <summary>Whether the person may approve. Otherwise a changed text is saved, and waits for somebody who may.</summary>
    public bool MayApprove { get; init; } = true;
}

/// <summary>The kinds of decisions.</summary>
internal enum DecisionKind
{
    /// <summary>Save the text as approved.</summary>
    Approve,

    /// <summary>Take the approval back.</summary>
    Unapprove,

    /// <summary>Undo the last decision about the unit.</summary>
    Undo,
}
