namespace Translate.Core.Memory;

/// <summary>What <see cref="MemoryRecovery"/> did.</summary>
internal enum RecoveryKind
{
    /// <summary>Nothing: the memory is whole.</summary>
    Sound,

    /// <summary>It accepted a memory that has lost its newest units.</summary>
    Accepted,

    /// <summary>It began an empty memory, because the file is gone.</summary>
    Begun,

    /// <summary>It copied the units that can still be read into a new file.</summary>
    Salvaged,

    /// <summary>It put a backup in its place.</summary>
    Restored,
}
