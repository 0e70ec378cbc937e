namespace Translate.Cli;

/// <summary>How a verb uses the memory.</summary>
internal enum MemoryUse
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To look things up; a memory that does not exist yet is empty, and is not made.</summary>
    Read,

    /// <summary>To keep translations in it.</summary>
    Keep,
}
