using Translate.Core.Bitexts;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>A sentence that the engine is about to be asked for.</summary>
/// <param name="Claim">Receives the result.</param>
/// <param name="Segment">The sentence.</param>
/// <param name="Request">What the engine is asked.</param>
internal sealed record PendingRequest(InFlightSegments.Claim Claim, PreparedSegment Segment, TranslationRequest Request);
