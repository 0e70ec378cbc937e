namespace Translate.Core.Files;

/// <summary>A file that appears under its name whole or not at all: written under another name in its folder, then renamed.</summary>
/// <remarks>
/// An existing file of that name stays as it was until <see cref="Commit"/>. Disposing without committing leaves no trace. A durable file
/// also survives a power loss right after <see cref="Commit"/>, at the price of one flush to the disk. The file under way is always a new
/// one: a link or a pipe of its name is removed, never written through.
/// </remarks>
internal sealed class AtomicFile : IAsyncDisposable
{
    /// <summary>Ends the names of files that are being written. A dot at the start hides them from searches for articles.</summary>
    public const string TemporaryExtension = ".partial";

    private const int BufferSize = 16 * 1024;

    private readonly bool _isDurable;
    private readonly FileStream _stream;
    private bool _isWritten;

    /// <summary>Begins a file, and creates its folder if it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isDurable">Whether the content is on the disk before the file gets its name. False for files that can be made again.</param>
    /// <exception cref="IOException">The folder or file cannot be made, or a folder has the file's name.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public AtomicFile(string path, bool isDurable = true)
    {
        _isDurable = isDurable;
        FinalPath = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(FinalPath)!;
        Directory.CreateDirectory(folder);
        if (Directory.Exists(FinalPath))
        {
            // The rename would fail, and other files of the same article may already have their names by then.
            throw new IOException($"a folder is named {FinalPath}");
        }

        TemporaryPath = Path.Combine(folder, $".{Path.GetFileName(FinalPath)}{TemporaryExtension}");
        DeleteLeftover(TemporaryPath);
        _stream = new FileStream(TemporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
    }

    /// <summary>The file's full path.</summary>
    public string FinalPath { get; }

    /// <summary>Where the content is until <see cref="Commit"/>.</summary>
    public string TemporaryPath { get; }

    /// <summary>The content. Write to it until <see cref="FinishAsync"/>.</summary>
    public Stream Content => _stream;

    /// <summary>Ends the writing, so that only the rename is left to do. Waits for the disk if the file is durable.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _stream.Flush(flushToDisk: _isDurable);
        await _stream.DisposeAsync().ConfigureAwait(false);
        _isWritten = true;
    }

    /// <summary>Compares the content with the file that has the name now.</summary>
    /// <exception cref="InvalidOperationException">The writing is not finished.</exception>
    public async Task<FileChange> CompareAsync(CancellationToken cancellationToken)
    {
        if (!_isWritten)
        {
            throw new InvalidOperationException("Finish the file before comparing it.");
        }

        // A link is replaced, and what it points to stays.
        if (new FileInfo(FinalPath) is not { Exists: true, LinkTarget: null } || FileStatus.Read(FinalPath).Kind != FileKind.Regular)
        {
            return FileChange.New;
        }

        var written = Open(TemporaryPath);
        await using (written.ConfigureAwait(false))
        {
            var old = Open(FinalPath);
            await using (old.ConfigureAwait(false))
            {
                return await CompareAsync(written, old, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gives the file its name, and replaces an older file of that name.</summary>
    /// <exception cref="InvalidOperationException">The writing is not finished.</exception>
    public void Commit()
    {
        if (!_isWritten)
        {
            throw new InvalidOperationException("Finish the file before committing it.");
        }

        File.Move(TemporaryPath, FinalPath, overwrite: true);
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
            // The last buffer does not fit on a full disk. The file is deleted anyway.
        }

        try
        {
            File.Delete(TemporaryPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder was deleted meanwhile. A file that stays is replaced by the next writer.
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    private static async Task<FileChange> CompareAsync(FileStream written, FileStream old, CancellationToken cancellationToken)
    {
        var (first, second) = (new byte[BufferSize], new byte[BufferSize]);
        var last = (byte)0;
        while (true)
        {
            var length = await written.ReadAtLeastAsync(first, BufferSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            var oldLength = await old.ReadAtLeastAsync(second, BufferSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            last = oldLength > 0 ? second[oldLength - 1] : last;
            if (oldLength > length || !first.AsSpan(0, oldLength).SequenceEqual(second.AsSpan(0, oldLength)))
            {
                return await EndsInZeroAsync(old, last, cancellationToken).ConfigureAwait(false) ? FileChange.CutOff : FileChange.Changed;
            }

            if (oldLength < length)
            {
                return FileChange.CutOff;
            }

            if (length == 0)
            {
                return FileChange.Unchanged;
            }
        }
    }

    private static async Task<bool> EndsInZeroAsync(FileStream file, byte last, CancellationToken cancellationToken)
    {
        if (file.Position == file.Length)
        {
            return last == 0;
        }

        file.Position = file.Length - 1;
        var end = new byte[1];
        await file.ReadExactlyAsync(end, cancellationToken).ConfigureAwait(false);
        return end[0] == 0;
    }

    /// <summary>Deletes what an aborted process left behind, and whatever else has the name.</summary>
    /// <exception cref="IOException">Another process is writing the file.</exception>
    private static void DeleteLeftover(string path)
    {
        if (new FileInfo(path).LinkTarget is null && FileStatus.Read(path).Kind == FileKind.Regular)
        {
            // Fails while another process has the file open.
            using var _ = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 1);
        }

        File.Delete(path);
    }
}
