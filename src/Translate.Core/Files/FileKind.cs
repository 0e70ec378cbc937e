namespace Translate.Core.Files;

/// <summary>What a path leads to, with links followed.</summary>
internal enum FileKind
{
    /// <summary>Nothing is there, or a link leads to nothing.</summary>
    Missing,

    /// <summary>A file with content.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A named pipe. Opening it waits for a writer.</summary>
    Pipe,

    /// <summary>A device, such as <c>/dev/zero</c>. It may never end.</summary>
    Device,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A link that leads back to itself.</summary>
    LinkLoop,
}
