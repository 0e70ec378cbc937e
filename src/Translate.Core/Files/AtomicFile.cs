namespace Translate.Core.Files;

/// <summary>A file that appears under its name whole or not at all: written beside it, flushed to the disk, then renamed.</summary>
/// <remarks>An existing file of that name stays as it was until <see cref="Commit"/>. Disposing without committing leaves no trace.</remarks>
public sealed class AtomicFile : IAsyncDisposable
{
    /// <summary>Behind the names of files that are being written; the dot in front hides them from searches for articles.</summary>
    public const string TemporaryExtension = ".partial";

    private const int BufferSize = 16 * 1024;

    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isWritten;

    /// <summary>Begins a file, and makes its folder where there is none.</summary>
    /// <exception cref="IOException">The folder or file cannot be made, or a folder has the file's name.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public AtomicFile(string path)
    {
        FinalPath = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(FinalPath)!;
        Directory.CreateDirectory(folder);
        if (Directory.Exists(FinalPath))
        {
            // The rename would fail, when other files of the same article may have their names already.
            throw new IOException($"a folder is named {FinalPath}");
        }

        _temporary = Path.Combine(folder, $".{Path.GetFileName(FinalPath)}{TemporaryExtension}");
        _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
    }

    /// <summary>Where the file will be.</summary>
    public string FinalPath { get; }

    /// <summary>What to write to, until <see cref="FinishAsync"/>.</summary>
    public Stream Content => _stream;

    /// <summary>Ends the writing and waits until the disk has the content, so that a rename is all that is left to do.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync().ConfigureAwait(false);
        _isWritten = true;
    }

    /// <summary>Gives the file its name, over an older one.</summary>
    /// <exception cref="InvalidOperationException">The writing was not finished.</exception>
    public void Commit()
    {
        if (!_isWritten)
        {
            throw new InvalidOperationException("Finish the file before committing it.");
        }

        File.Move(_temporary, FinalPath, overwrite: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The last buffer did not fit on a full disk; the file is thrown away all the same.
        }

        File.Delete(_temporary);
    }
}
