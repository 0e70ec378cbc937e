namespace Translate.Engines.Http;

/// <summary>Reads the body of an answer without a byte-order mark at its start, and fails with <see cref="ResponseBodyException"/> when it is too long or breaks off.</summary>
internal sealed class LimitedStream(Stream inner, int status, IReadOnlyDictionary<string, string> headers, long limit) : Stream
{
    private const int NotStarted = -1;

    private readonly byte[] _start = new byte[Utf8Bom.Length];
    private long _read;

    /// <summary>Bytes in <see cref="_start"/>, and how many of them were returned or left out.</summary>
    private (int Length, int Done) _ahead = (NotStarted, 0);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            if (_ahead.Length == NotStarted)
            {
                Begin(inner.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false));
            }

            return Count(TakeAhead(buffer.AsSpan(offset, count)) is > 0 and var taken ? taken : inner.Read(buffer, offset, count));
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw CreateBroken(e);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            if (_ahead.Length == NotStarted)
            {
                Begin(
                    await inner.ReadAtLeastAsync(_start, _start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)
                );
            }

            return Count(
                TakeAhead(buffer.Span) is > 0 and var taken ? taken : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
            );
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw CreateBroken(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsBroken(Exception exception) => exception is (IOException and not ResponseBodyException) or HttpRequestException;

    private void Begin(int length) => _ahead = (length, length - Utf8Bom.Without(_start.AsMemory(0, length)).Length);

    /// <summary>Returns bytes that were read to look for the mark; 0 if none are left.</summary>
    private int TakeAhead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _ahead.Length - _ahead.Done);
        _start.AsSpan(_ahead.Done, count).CopyTo(buffer);
        _ahead.Done += count;
        return count;
    }

    private int Count(int bytes)
    {
        _read += bytes;
        return _read <= limit
            ? bytes
            : throw new ResponseBodyException(FormattableString.Invariant($"it is longer than {limit:N0} bytes"), status, headers);
    }

    private ResponseBodyException CreateBroken(Exception cause) => new("it broke off", status, headers, cause);
}
