namespace Translate.Hosting;

/// <summary>How a pipeline uses the memory.</summary>
public enum MemoryMode
{
    /// <summary>Looks translations up in the memory's file and saves new ones. The file is created if it does not exist.</summary>
    ReadWrite,

    /// <summary>Only looks translations up. If the file does not exist, the memory is empty and no file is created.</summary>
    ReadOnly,

    /// <summary>Keeps translations until the pipeline ends, so that a repeated sentence is still paid for once.</summary>
    InMemory,

    /// <summary>Uses no memory.</summary>
    None,
}
