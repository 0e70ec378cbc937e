using Translate.Emulation.Contract;

namespace Translate.Emulation;

/// <summary>How the emulated service is set up.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Default of <see cref="Key"/>.</summary>
    public const string DefaultKey = "emulator-key";

    /// <summary>Default of <see cref="Token"/>.</summary>
    public const string DefaultToken = "emulator-token";

    /// <summary>Loopback port for HTTP. Default 0, any free one.</summary>
    public int Port { get; init; }

    /// <summary>Loopback port for HTTPS. Default 0, any free one.</summary>
    public int SecurePort { get; init; }

    /// <summary>The resource's key. Default <c>emulator-key</c>.</summary>
    public string Key { get; init; } = DefaultKey;

    /// <summary>The one Entra token that is taken as genuine. Default <c>emulator-token</c>.</summary>
    public string Token { get; init; } = DefaultToken;

    /// <summary>The resource's region, which every request must then name; null for a global resource, which asks for none. Default null.</summary>
    public string? Region { get; init; }

    /// <summary>The resource's id, which a request with an Entra token must name at the root path; null where that is not looked at. Default null.</summary>
    public string? ResourceId { get; init; }

    /// <summary>How much one request may hold. Default the documented limits.</summary>
    public RequestLimits Limits { get; init; } = RequestLimits.Documented;

    /// <summary>Billed characters an hour, held to a sixtieth in any 60 seconds; null for no limit. F0 has 2,000,000. Default null.</summary>
    public long? HourlyQuota { get; init; }

    /// <summary>Billed characters until the free quota is used up (403001); null for a paid resource. Default null.</summary>
    public long? FreeQuota { get; init; }

    /// <summary>The time from a request's arrival to its answer. Default none beyond the work itself.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Custom models by category id or deployment name, besides <c>general</c>. Default none.</summary>
    public IReadOnlySet<string> Categories { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>File of recorded pairs, a source and its target a line with a tab between; texts that are not in it go to the offline engine. Default none.</summary>
    public string? RecordedPairs { get; init; }

    /// <summary>The form of error bodies. Default as each version documents it.</summary>
    public ErrorFormat ErrorFormat { get; init; } = ErrorFormat.Documented;

    /// <summary>Requests that <see cref="AzureEmulator.Requests"/> remembers, the latest. Default 100,000.</summary>
    public int RememberedRequests { get; init; } = 100_000;

    /// <summary>The clock of the quota, of tokens, and of every wait. Default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
