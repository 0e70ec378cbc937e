using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>What one of several compared engines makes of a segment.</summary>
/// <param name="Engine">The engine that was asked.</param>
/// <param name="Unit">Its own target, with term outcomes and findings; never one that a person changed. It has no further comparison.</param>
public sealed record ComparedUnit(EngineIdentity Engine, TranslationUnit Unit);
