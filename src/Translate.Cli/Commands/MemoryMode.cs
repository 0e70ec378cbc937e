namespace Translate.Cli.Commands;

/// <summary>How a verb uses the memory.</summary>
internal enum MemoryMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>For what this run translates, and no longer: the same sentence is paid for once all the same.</summary>
    OfThisRun,

    /// <summary>To look things up; a memory that does not exist yet is empty, and is not made.</summary>
    Read,

    /// <summary>To keep translations in it.</summary>
    Keep,
}
