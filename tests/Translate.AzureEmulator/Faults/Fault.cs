using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>A fault injected into one request.</summary>
/// <remarks>
/// A fault before the translation is not billed. A fault after it is billed, and if the client cannot use the response, its characters
/// count as lost (see <see cref="AzureEmulator.LostCharacters"/>). A request that the service rejects by itself has no response to
/// damage, but still uses up its turn in the script.
/// </remarks>
public abstract record Fault
{
    private Fault() { }

    /// <summary>Whether the request is translated and therefore billed.</summary>
    public virtual bool IsBilled => true;

    /// <summary>Whether the client cannot use the response even if it arrives completely.</summary>
    public virtual bool IsResponseLost => IsBilled;

    /// <summary>An error of the service. Not billed.</summary>
    /// <param name="Code">The six-digit code of the service, or the three-digit status of a gateway.</param>
    public sealed record Refusal(int Code) : Fault
    {
        /// <summary>The time that the client is told to wait. Null to send none. Default null.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>The format of the wait time. Default seconds.</summary>
        public RetryAfterFormat RetryAfterFormat { get; init; }

        /// <summary>The format of the body. Null for the format of the emulator. Default null.</summary>
        public ErrorFormat? ErrorFormat { get; init; }

        /// <inheritdoc/>
        public override bool IsBilled => false;
    }

    /// <summary>An HTML page of a gateway instead of JSON. Not billed.</summary>
    /// <param name="Status">The HTTP status. Can be 200.</param>
    public sealed record HtmlPage(int Status) : Fault
    {
        /// <inheritdoc/>
        public override bool IsBilled => false;

        /// <inheritdoc/>
        public override bool IsResponseLost => true;
    }

    /// <summary>An aborted connection.</summary>
    /// <param name="At">When it is aborted. Not billed if before the translation.</param>
    public sealed record Reset(ResetPoint At) : Fault
    {
        /// <inheritdoc/>
        public override bool IsBilled => At != ResetPoint.BeforeTranslating;
    }

    /// <summary>A delayed correct response. Billed. Lost only if the client has disconnected.</summary>
    /// <param name="Wait">The delay after the translation. <see cref="Timeout.InfiniteTimeSpan"/> waits until the client disconnects.</param>
    public sealed record Delay(TimeSpan Wait) : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }

    /// <summary>A correct response sent a few bytes at a time. Billed. Lost only if the client disconnects.</summary>
    /// <param name="Bytes">The bytes per write, at least 1.</param>
    /// <param name="Pause">The pause between writes.</param>
    public sealed record SlowDrip(int Bytes, TimeSpan Pause) : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }

    /// <summary>A complete HTTP response with truncated JSON. Billed and lost.</summary>
    public sealed record TruncatedJson : Fault;

    /// <summary>A response with too many or too few items. Billed and lost.</summary>
    /// <param name="Difference">−1 for one item too few. A positive number repeats the last item.</param>
    public sealed record WrongCount(int Difference) : Fault;

    /// <summary>Status 200 with an empty body. Billed and lost.</summary>
    public sealed record EmptyBody : Fault;

    /// <summary>A correct response with a byte order mark. Billed but not lost.</summary>
    public sealed record ByteOrderMark : Fault
    {
        /// <inheritdoc/>
        public override bool IsResponseLost => false;
    }
}
