using Translate.Emulation.Contract;

namespace Translate.Emulation;

/// <summary>The options of an emulator.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The default of <see cref="Key"/>.</summary>
    public const string DefaultKey = "emulator-key";

    /// <summary>The default of <see cref="Token"/>.</summary>
    public const string DefaultToken = "emulator-token";

    /// <summary>The loopback port for HTTP. Default 0, any free port.</summary>
    public int Port { get; init; }

    /// <summary>The loopback port for HTTPS. Default 0, any free port.</summary>
    public int SecurePort { get; init; }

    /// <summary>The key of the resource. Default <c>emulator-key</c>.</summary>
    public string Key { get; init; } = DefaultKey;

    /// <summary>The only valid Entra token. Default <c>emulator-token</c>.</summary>
    public string Token { get; init; } = DefaultToken;

    /// <summary>The region of the resource, which every request must send. Null for a global resource, which needs none. Default null.</summary>
    public string? Region { get; init; }

    /// <summary>The id of the resource, which requests with an Entra token must send at the root path. Null to accept any. Default null.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The limits of a request. Default the documented limits.</summary>
    public RequestLimits Limits { get; init; } = RequestLimits.Documented;

    /// <summary>The billed characters per hour. At most a sixtieth is allowed in any 60 seconds. Null for no limit. F0 has 2,000,000. Default null.</summary>
    public long? HourlyQuota { get; init; }

    /// <summary>The billed characters until the free quota is used up (403001). Null for a paid resource. Default null.</summary>
    public long? FreeQuota { get; init; }

    /// <summary>The minimum time from the arrival of a request to its response. Default zero.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Custom models by category id or deployment name, in addition to <c>general</c>. Default none.</summary>
    public IReadOnlySet<string> Categories { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Other languages into which Indonesian is "translated": the answer is the English text after the code in brackets, such as
    /// <c>[de] The president left.</c>, so that a client with several targets can be tested. Default none.
    /// </summary>
    public IReadOnlySet<string> OtherTargets { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file of recorded pairs: source, tab, target on each line. The offline engine translates other texts. Default none.</summary>
    public string? RecordedPairs { get; init; }

    /// <summary>The format of error bodies. Default as documented for each version.</summary>
    public ErrorFormat ErrorFormat { get; init; } = ErrorFormat.Documented;

    /// <summary>The number of latest requests in <see cref="AzureEmulator.Requests"/>. Default 100,000.</summary>
    public int RememberedRequests { get; init; } = 100_000;

    /// <summary>The clock for the quota, tokens and delays. Default the system clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
