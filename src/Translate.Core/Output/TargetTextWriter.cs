using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Files;

namespace Translate.Core.Output;

/// <summary>The translation alone, in the article's own shape: written by the format that read the article.</summary>
public sealed class TargetTextWriter(IDocumentFormat format) : IBitextWriter
{
    /// <inheritdoc/>
    public string Format => "txt";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = Utf8Text.Writer(stream);
        await format.WriteAsync(bitext.Document, bitext.GetTargetBlocks(), writer, cancellationToken).ConfigureAwait(false);
    }
}
