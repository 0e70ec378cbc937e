using System.Collections.Concurrent;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Opens what processes share, by the address of their memory. A memory in a file belongs to one process at a time, so nothing is shared.</summary>
/// <remarks>Opens each address once. Safe to use from several threads at once.</remarks>
internal sealed class SharedStateCatalog : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ISharedState?>> _open = new(StringComparer.Ordinal);
    private Func<string, ISharedState?> _tryOpen = _ => null;

    /// <summary>Sets what opens an address.</summary>
    /// <param name="tryOpen">Returns null for an address that it does not know.</param>
    public void Register(Func<string, ISharedState?> tryOpen) => _tryOpen = tryOpen;

    /// <summary>Returns what is shared with a memory; null for a memory in a file.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    public ISharedState? Open(string memory) =>
        memory.Contains("://", StringComparison.Ordinal)
            ? _open.GetOrAdd(memory, address => new Lazy<ISharedState?>(() => _tryOpen(address))).Value
            : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var shared in _open.Values.Where(shared => shared.IsValueCreated))
        {
            shared.Value?.Dispose();
        }
    }
}
