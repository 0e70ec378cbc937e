namespace Translate.EngineEmulators.Chat;

/// <summary>The options of an emulated chat service.</summary>
public sealed record ChatEmulatorOptions
{
    /// <summary>The default of <see cref="Key"/>.</summary>
    public const string DefaultKey = "emulator-key";

    /// <summary>The loopback port. Default 0, any free port.</summary>
    public int Port { get; init; }

    /// <summary>The key that clients must send; null to take requests without one. Default <c>emulator-key</c>.</summary>
    public string? Key { get; init; } = DefaultKey;

    /// <summary>The models that exist; empty for any. Default any.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The most tokens of prompt and answer. Default 128,000.</summary>
    public int ContextLength { get; init; } = 128_000;

    /// <summary>Whether the model follows instructions that it finds in the text of articles. Default false.</summary>
    public bool IsObedient { get; init; }

    /// <summary>The time from request to answer. Default zero.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>A file of recorded translations, which take precedence; null for none.</summary>
    public string? RecordedPairs { get; init; }

    /// <summary>The clock for waits. Default the system clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
