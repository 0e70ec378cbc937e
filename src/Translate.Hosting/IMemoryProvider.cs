using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Opens memories that are not files, by their addresses, such as <c>postgres://user@host/database</c>.</summary>
public interface IMemoryProvider
{
    /// <summary>Whether it knows this kind of address.</summary>
    /// <param name="address">The address: what the setting Memory or the flag says.</param>
    bool CanOpen(string address);

    /// <summary>Whether there is a memory at an address.</summary>
    /// <exception cref="ProblemException">The address is not valid, or the server cannot be used.</exception>
    bool Exists(string address);

    /// <summary>Opens a memory. Begins an empty one if it does not exist.</summary>
    /// <exception cref="ProblemException">The address is not valid, the server cannot be used, or the memory is from a newer version.</exception>
    TranslationMemory Open(string address);
}
