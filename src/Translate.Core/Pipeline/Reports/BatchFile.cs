using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary>A file that grows while a batch runs, and remembers a failed write until the end, so that a full disk does not end the batch.</summary>
internal sealed class BatchFile : IAsyncDisposable
{
    private readonly AtomicFile _file;
    private readonly StreamWriter _writer;
    private Exception? _fault;

    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public BatchFile(string path)
    {
        try
        {
            _file = new AtomicFile(path, isDurable: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputFolder.Unwritable(Path.GetDirectoryName(path)!, e);
        }

        _writer = Utf8Text.CreateWriter(_file.Content);
    }

    public void Write(string text)
    {
        try
        {
            _writer.Write(text);
        }
        catch (IOException e)
        {
            _fault ??= e;
        }
    }

    /// <exception cref="ProblemException">Some of the file could not be written; an older one of its name stays.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            await _file.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            _fault ??= e;
        }

        if (_fault is not null)
        {
            throw OutputFolder.Unwritable(_file.FinalPath, _fault);
        }

        try
        {
            _file.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder was deleted during the run.
            throw OutputFolder.Unwritable(_file.FinalPath, e);
        }
    }

    // The writer holds nothing but its buffer, and closing it on a full disk would throw.
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
