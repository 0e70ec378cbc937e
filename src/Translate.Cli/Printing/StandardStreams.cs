using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>Standard output and standard error that a full disk does not turn into a stack trace.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes <see cref="Console"/> write to these streams.</summary>
    public static void Use()
    {
        Console.SetOut(new StreamWriter(OpenOutput(), Utf8) { AutoFlush = true });
        Console.SetError(new StreamWriter(new ConsoleStream(Console.OpenStandardError(), isOutput: false), Utf8) { AutoFlush = true });
    }

    /// <summary>Opens standard output. A write that fails throws a <see cref="ProblemException"/>.</summary>
    public static Stream OpenOutput() => new ConsoleStream(Console.OpenStandardOutput(), isOutput: true);

    /// <summary>What is not said on standard error is lost; nothing could say so. What is not written to standard output is a result that is missing.</summary>
    private sealed class ConsoleStream(Stream inner, bool isOutput) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (isOutput)
                {
                    throw new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            $"standard output cannot be written ({IoErrors.Describe(e)})",
                            "Free some space, or send it to another place"
                        ),
                        e
                    );
                }
            }
        }
    }
}
