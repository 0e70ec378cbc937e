namespace Translate.Core.Pipeline.Watching;

/// <summary>Reports that files may have changed. It may report too often, and sometimes late.</summary>
internal interface IChangeSource
{
    /// <summary>Waits for a change since the last wait began to return, at most so long.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}
