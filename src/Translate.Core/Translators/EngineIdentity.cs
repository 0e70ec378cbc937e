namespace Translate.Core.Translators;

/// <summary>Which engine made a target.</summary>
/// <param name="Id">Such as <c>offline</c>.</param>
/// <param name="Version">As the engine said at the time.</param>
/// <param name="Quality">What its output is good for.</param>
public sealed record EngineIdentity(string Id, string Version, TranslationQuality Quality);
