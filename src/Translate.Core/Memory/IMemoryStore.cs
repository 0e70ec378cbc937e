using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Where a <see cref="TranslationMemory"/> keeps its tables: an SQLite file, or a database that machines share.</summary>
/// <remarks>
/// A store knows no policy: what replaces what, what is recalled and how similar it is, is the same code over every store. Text comes
/// back as it was saved, except that half of a surrogate pair becomes U+FFFD. Safe to use from several threads at once.
/// </remarks>
internal interface IMemoryStore : IDisposable
{
    /// <summary>The file that holds the memory, so that runs take turns. Null if it has no file, or if runs may use it at once.</summary>
    string? FilePath { get; }

    /// <summary>How often this store has incremented the revision of the tables. What it has beyond that is the work of others.</summary>
    long OwnRevisions { get; }

    /// <summary>Runs work in one transaction. Rolls back if it throws. After a failed write, every later call fails too.</summary>
    /// <param name="writes">Whether the work changes the tables.</param>
    /// <param name="work">The work. A store may run it again if the connection was lost or two transactions met, so it changes nothing but the tables.</param>
    /// <param name="isDurable">Whether a change survives a power loss right after this call. If not, a power loss loses only the last changes.</param>
    /// <exception cref="ProblemException">The tables cannot be read or written, or a write has failed before.</exception>
    T Run<T>(bool writes, Func<IMemoryTables, T> work, bool isDurable = true);

    /// <summary>Returns the size on disk in bytes; 0 if it is not known.</summary>
    /// <exception cref="ProblemException">The store cannot be read.</exception>
    long MeasureBytes();

    /// <summary>Makes the space of deleted units usable again. A file gives it back to the disk.</summary>
    /// <exception cref="ProblemException">The store cannot be written.</exception>
    void Compact();
}
