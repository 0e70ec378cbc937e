namespace Translate.Core.Memory;

/// <summary>A person's decision that a finding about a translation is not a problem.</summary>
/// <remarks>It holds for the sentence with this target in every document. Another target must be looked at again.</remarks>
/// <param name="Source">The sentence, normalized.</param>
/// <param name="Target">The target.</param>
/// <param name="FindingId">The finding's id.</param>
/// <param name="Message">The finding's message.</param>
/// <param name="Reason">The person's reason.</param>
internal sealed record FindingDismissal(string Source, string Target, string FindingId, string Message, string Reason);
