namespace Translate.Formats.Patching;

/// <summary>A decoded file, without its bytes.</summary>
/// <param name="Text">The text.</param>
/// <param name="Encoding">How it was decoded.</param>
/// <param name="Digest">A hash of the bytes.</param>
internal sealed record DecodedSource(string Text, SourceEncoding Encoding, long Digest);
