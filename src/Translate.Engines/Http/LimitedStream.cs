namespace Translate.Engines.Http;

/// <summary>Reads the body of an answer and fails with <see cref="ResponseBodyException"/> when it is too long or breaks off.</summary>
internal sealed class LimitedStream(Stream inner, int status, IReadOnlyDictionary<string, string> headers, long limit) : Stream
{
    private long _read;

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
            return Count(inner.Read(buffer, offset, count));
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
            return Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw CreateBroken(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

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

    private int Count(int bytes)
    {
        _read += bytes;
        return _read <= limit ? bytes : throw new ResponseBodyException(FormattableString.Invariant($"it is longer than {limit:N0} bytes"), status, headers);
    }

    private ResponseBodyException CreateBroken(Exception cause) => new("it broke off", status, headers, cause);
}
