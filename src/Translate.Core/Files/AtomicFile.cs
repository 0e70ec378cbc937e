using Microsoft.Win32.SafeHandles;

namespace Translate.Core.Files;

/// <summary>A file that appears under its name whole or not at all: written under another name in its folder, then renamed.</summary>
/// <remarks>
/// An existing file of that name stays as it was until <see cref="Commit"/>. Disposing without committing leaves no trace. A durable file
/// also survives a power loss right after <see cref="Commit"/>, at the price of one flush to the disk. The file under way is always a new
/// one: a link or a pipe of its name is removed, never written through. It is locked until it has its name, so that two processes write
/// the same file one after the other.
/// </remarks>
internal sealed class AtomicFile : IAsyncDisposable
{
    /// <summary>Ends the names of files that are being written. A dot at the start hides them from searches for articles.</summary>
    public const string TemporaryExtension = ".partial";

    private const int BufferSize = 16 * 1024;

    /// <summary>Keeps all others out. Windows does so with everything that is not shared; elsewhere only None does.</summary>
    private static readonly FileShare LockedForDeletion = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly bool _isDurable;
    private readonly FileStream _stream;
    private bool _isWritten;
    private bool _isCommitted;

    /// <summary>Begins a file, and creates its folder if it does not exist. Waits up to ten seconds while another process writes it.</summary>
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
        _stream = BusyFile.Open(() => Create(TemporaryPath));
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

        // The link is replaced. Its target stays.
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
        _isCommitted = true;
        _stream.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isCommitted)
        {
            try
            {
                // While it is locked: a moment later another writer may have a file of the name.
                File.Delete(TemporaryPath);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The folder was deleted meanwhile. A file that stays is replaced by the next writer.
            }
        }

        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The last buffer does not fit on a full disk.
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    private static async Task<FileChange> CompareAsync(FileStream written, FileStream old, CancellationToken cancellationToken)
    {
        var (first, second) = (new byte[BufferSize], new byte[BufferSize]);
        var last = (byte)0;
        while (true)
        {
            var length = await written
                .ReadAtLeastAsync(first, BufferSize, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            var oldLength = await old.ReadAtLeastAsync(second, BufferSize, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
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

    /// <summary>Creates a file. Replaces a file of an aborted process, or anything else with the name.</summary>
    /// <exception cref="IOException">Another process is writing the file.</exception>
    private static FileStream Create(string path)
    {
        while (true)
        {
            DeleteLeftover(path);
            var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, BufferSize);
            if (HasName(path, stream.SafeFileHandle))
            {
                return stream;
            }

            // Another process deleted the file before it was locked.
            stream.Dispose();
        }
    }

    private static void DeleteLeftover(string path)
    {
        var kind = FileStatus.Read(path).Kind;
        if (new FileInfo(path).LinkTarget is not null || kind is not (FileKind.Regular or FileKind.Missing))
        {
            File.Delete(path);
        }
        else if (kind == FileKind.Regular)
        {
            try
            {
                // Fails while another process has the file open.
                using var locked = new FileStream(path, FileMode.Open, FileAccess.Read, LockedForDeletion, bufferSize: 1);
                if (HasName(path, locked.SafeFileHandle))
                {
                    File.Delete(path);
                }
            }
            catch (FileNotFoundException)
            {
                // The other process was ready in between.
            }
        }
    }

    private static bool HasName(string path, SafeFileHandle file) => FileStatus.Read(path).Identity == FileStatus.Read(file).Identity;
}
