namespace Translate.Core.Files;

/// <summary>How a file that is about to be written differs from the one that has its name.</summary>
internal enum FileChange
{
    /// <summary>There is no regular file of the name.</summary>
    New,

    /// <summary>The content is the same.</summary>
    Unchanged,

    /// <summary>The existing file is empty, ends in zeros, or has only the beginning of the content, as after a power loss.</summary>
    CutOff,

    /// <summary>The content is another.</summary>
    Changed,
}
