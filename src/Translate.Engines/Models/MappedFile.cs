using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Translate.Engines.Models;

/// <summary>A file that is read through the system's page cache, without a copy in this process. Not usable after it is disposed.</summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly int _length;
    private byte* _start;

    /// <summary>Opens a file. Nothing is read yet.</summary>
    /// <exception cref="IOException">The file cannot be opened, or has 2 GB or more.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public MappedFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        if (stream.Length is 0 or > int.MaxValue)
        {
            var isEmpty = stream.Length == 0;
            stream.Dispose();
            if (!isEmpty)
            {
                throw new IOException("the file has more than 2 GB");
            }

            // A system cannot map an empty file.
            return;
        }

        _length = (int)stream.Length;
        _file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        _view = _file.CreateViewAccessor(0, _length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() =>
        _start is not null || _length == 0 ? new Span<byte>(_start, _length) : throw new ObjectDisposedException(nameof(MappedFile));

    /// <inheritdoc/>
    /// <remarks>The bytes never move.</remarks>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin() { }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_start is not null)
        {
            _start = null;
            _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        }

        _view?.Dispose();
        _file?.Dispose();
    }
}
