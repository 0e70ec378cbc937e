using Translate.Emulation.Contract;

namespace Translate.EngineEmulators.Hosting;

/// <summary>What a service answers.</summary>
/// <param name="Response">The response.</param>
internal sealed record ServiceReply(ServiceResponse Response)
{
    /// <summary>The texts with their markup.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>What the service bills.</summary>
    public long Billed { get; init; }
}
