using Translate.Core.Bitexts;
using Translate.Core.Output;

namespace Translate.Core.Tests.Support;

/// <summary>Writes a few bytes and then throws.</summary>
internal sealed class FailingWriter(Exception exception) : IBitextWriter
{
    public string Format => "bad";

    public Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        stream.Write("half"u8);
        throw exception;
    }
}
