using Translate.Core.Bitexts;

namespace Translate.Core.Output;

/// <summary>Writes a bitext in one output format.</summary>
/// <remarks>
/// A writer writes what it is given and checks nothing. Who calls it owns the stream and the errors of the file system.
/// Safe to use from several threads at once.
/// </remarks>
public interface IBitextWriter
{
    /// <summary>The format's name on the command line, and its file extension without the dot.</summary>
    string Format { get; }

    /// <summary>Writes the whole bitext, in UTF-8 if it is text, and leaves the stream open.</summary>
    Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken);
}
