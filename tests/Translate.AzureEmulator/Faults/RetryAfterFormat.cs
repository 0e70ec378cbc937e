namespace Translate.Emulation.Faults;

/// <summary>The format in which a refusal tells the client to wait.</summary>
public enum RetryAfterFormat
{
    /// <summary><c>Retry-After: 2</c>, rounded up.</summary>
    Seconds,

    /// <summary><c>Retry-After: Mon, 23 Nov 2026 08:00:00 GMT</c>, by the clock of the emulator.</summary>
    HttpDate,

    /// <summary><c>retry-after-ms: 1500</c>.</summary>
    Milliseconds,

    /// <summary><c>x-ms-retry-after-ms: 1500</c>.</summary>
    PrefixedMilliseconds,
}
