using Translate.Core.Bitexts;
using Translate.Core.Documents;

namespace Translate.Core.Output;

/// <summary>Writes the translation alone, in the article's own format.</summary>
/// <param name="formats">The formats that read the articles.</param>
/// <param name="untranslated">What is written for a sentence that the engine did not translate.</param>
/// <param name="boilerplate">What is written for boilerplate of a page.</param>
public sealed class TargetWriter(
    DocumentFormats formats,
    UntranslatedText untranslated = UntranslatedText.Mark,
    BoilerplateText boilerplate = BoilerplateText.Keep
) : IBitextWriter
{
    /// <inheritdoc/>
    public string Format => OutputNames.Target;

    /// <inheritdoc/>
    public Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken) =>
        formats.WriteAsync(bitext.Document, bitext.GetTargetBlocks(untranslated, boilerplate), stream, cancellationToken);
}
