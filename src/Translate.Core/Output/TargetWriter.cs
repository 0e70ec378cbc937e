using Translate.Core.Bitexts;
using Translate.Core.Documents;

namespace Translate.Core.Output;

/// <summary>Writes the translation alone, in the article's own format.</summary>
/// <param name="formats">The formats that read the articles.</param>
public sealed class TargetWriter(DocumentFormats formats) : IBitextWriter
{
    /// <inheritdoc/>
    public string Format => OutputNames.Target;

    /// <inheritdoc/>
    public Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken) =>
        formats.WriteAsync(bitext.Document, bitext.GetTargetBlocks(), stream, cancellationToken);
}
