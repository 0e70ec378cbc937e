namespace Translate.Scale.Queue;

/// <summary>The state of an article in a batch.</summary>
internal enum QueueState
{
    /// <summary>It waits for a worker.</summary>
    Queued,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Every sentence is translated, and every output is written.</summary>
    Done,

    /// <summary>Some sentences, or some outputs, are not done.</summary>
    Incomplete,

    /// <summary>It cannot be translated.</summary>
    Failed,

    /// <summary>The batch was canceled before it began.</summary>
    Canceled,
}
