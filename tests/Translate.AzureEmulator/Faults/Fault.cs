using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>One thing that goes wrong with one request.</summary>
/// <remarks>
/// What happens before the text is translated is not billed. What happens after is billed, and where the client cannot use such an
/// answer its characters count as lost; see <see cref="AzureEmulator.LostCharacters"/>. A request that the service refuses by itself
/// has no answer that could be spoiled, but its turn in the script has passed.
/// </remarks>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Whether the request is translated, and so billed.</summary>
    public virtual bool IsBilled => true;

    /// <summary>Whether the answer is of no use to the client even if all of it arrives.</summary>
    public virtual bool IsResponseLost => IsBilled;

    /// <summary>An error of the service. Not billed.</summary>
    /// <param name="Code">Six digits of the service's own, or the three of a gateway's status.</param>
    public sealed record Refusal(int Code) : Fault
    {
        /// <summary>What the client is told to wait; null for no word about it. Default null.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>How it is told. Default in seconds.</summary>
        public RetryAfterFormat RetryAfterFormat { get; init; }

        /// <summary>The form of the body; null for the emulator's. Default null.</summary>
        public ErrorFormat? ErrorFormat { get; init; }

        /// <inheritdoc/>
        public override bool IsBilled => false;
    }

    /// <summary>A web page of some gateway instead of JSON. Not billed.</summary>
    /// <param name="Status">HTTP status; 200 is possible.</param>
    public sealed record HtmlPage(int Status) : Fault
    {
        /// <inheritdoc/>
        public override bool IsBilled => false;

        /// <inheritdoc/>
        public override bool IsResponseLost => true;
    }

    /// <summary>The connection breaks.</summary>
    /// <param name="At">When; only before translating is it not billed.</param>
    public sealed record Reset(ResetPoint At) : Fault
    {
        /// <inheritdoc/>
        public override bool IsBilled => At != ResetPoint.BeforeTranslating;
    }

    /// <summary>The right answer, late. Billed; lost only where the client has gone by then.</summary>
    /// <param name="Wait">From translating to answering; <see cref="Timeout.InfiniteTimeSpan"/> until the client goes.</param>
    public sealed record Delay(TimeSpan Wait) : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }

    /// <summary>The right answer, a few bytes at a time. Billed; lost only where the client goes before the end.</summary>
    /// <param name="Bytes">At a time, at least 1.</param>
    /// <param name="Pause">Between two times.</param>
    public sealed record SlowDrip(int Bytes, TimeSpan Pause) : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }

    /// <summary>A complete HTTP answer whose JSON ends in the middle. Billed and lost.</summary>
    public sealed record TruncatedJson : Fault;

    /// <summary>An answer of too many or too few items. Billed and lost.</summary>
    /// <param name="Difference">−1 for one too few; positive numbers repeat the last item.</param>
    public sealed record WrongCount(int Difference) : Fault;

    /// <summary>Status 200 and nothing else. Billed and lost.</summary>
    public sealed record EmptyBody : Fault;

    /// <summary>The right answer behind a byte order mark. Billed, not lost.</summary>
    public sealed record ByteOrderMark : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }
}
