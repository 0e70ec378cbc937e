using Translate.Core.Translators;

namespace Translate.Engines.Batching;

/// <summary>A part of a segment that is asked for by itself.</summary>
/// <param name="Request">The part, with the terms that lie in it.</param>
/// <param name="Gap">The white space between it and the next part; empty after the last.</param>
internal sealed record SegmentPiece(TranslationRequest Request, string Gap);
