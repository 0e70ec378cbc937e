using System.Collections.Immutable;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Opens a memory by what the setting Memory says: a file, or an address that a provider knows.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
public sealed class MemoryCatalog
{
    private ImmutableList<IMemoryProvider> _providers = [];

    internal MemoryCatalog() { }

    /// <summary>Adds a kind of address.</summary>
    public void Register(IMemoryProvider provider) =>
        ImmutableInterlocked.Update(ref _providers, (providers, added) => providers.Add(added), provider);

    /// <summary>Whether a memory is named by an address and not by a path.</summary>
    internal static bool IsAddress(string memory) => memory.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether there is a memory, or was one that is lost.</summary>
    /// <exception cref="ProblemException">No provider knows the address, or the server cannot be used.</exception>
    internal bool Exists(string memory) => IsAddress(memory) ? Find(memory).Exists(memory) : TranslationMemory.Exists(memory);

    /// <summary>Opens a memory. Begins an empty one if it does not exist.</summary>
    /// <exception cref="ProblemException">No provider knows the address, or the memory cannot be used.</exception>
    internal TranslationMemory Open(string memory) => IsAddress(memory) ? Find(memory).Open(memory) : TranslationMemory.Open(memory);

    private IMemoryProvider Find(string address) =>
        _providers.Find(provider => provider.CanOpen(address))
        ?? throw new ProblemException(
            new Problem(
                ProblemKind.BadConfiguration,
                $"no store is known for the memory '{address.Split("://")[0]}://'",
                "Specify a file, or a database as postgres://user@host/database"
            )
        );
}
