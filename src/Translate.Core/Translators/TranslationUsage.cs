namespace Translate.Core.Translators;

/// <summary>What an engine has been asked so far.</summary>
/// <param name="Requests">Calls that it answered.</param>
/// <param name="Characters">What it bills for them, in UTF-16 code units, as the service metered it where it says so.</param>
public readonly record struct TranslationUsage(long Requests, long Characters);
