using Translate.Core.Memory;

namespace Translate.Core.Edits;

/// <summary>What the text of an edited file means for one sentence.</summary>
internal abstract record EditDecision
{
    private EditDecision() { }

    /// <summary>A person decided. The unit must be saved.</summary>
    /// <param name="Unit">The unit, without an id.</param>
    /// <param name="IsEdited">Whether the person changed the target; false if the person approved it as it was.</param>
    public sealed record Decided(MemoryUnit Unit, bool IsEdited) : EditDecision
    {
        /// <summary>The decision that the memory had before; null if it had none.</summary>
        public MemoryUnit? Replaced { get; init; }
    }

    /// <summary>The memory has a decision that the file may not have shown to its editor.</summary>
    /// <param name="Unit">What the file says, if it is to win.</param>
    /// <param name="IsEdited">As for <see cref="Decided"/>.</param>
    /// <param name="Existing">What the memory has.</param>
    public sealed record Conflict(MemoryUnit Unit, bool IsEdited, MemoryUnit Existing) : EditDecision;

    /// <summary>Nobody changed anything.</summary>
    public sealed record Unchanged : EditDecision;

    /// <summary>The memory has this decision already.</summary>
    public sealed record Known : EditDecision;

    /// <summary>The text is not a translation.</summary>
    /// <param name="Message">Why, as in <see cref="Problems.Problem.Message"/>.</param>
    /// <param name="Advice">What to do.</param>
    public sealed record Refused(string Message, string Advice) : EditDecision;
}
