namespace Translate.Core.Memory;

/// <summary>A person's decision that one occurrence of a term in a sentence needs no rendering.</summary>
/// <remarks>It holds for the sentence in every document, until the term's entry changes.</remarks>
/// <param name="Source">The sentence, normalized.</param>
/// <param name="Term">The source term of the entry.</param>
/// <param name="Fingerprint">The entry at that time. See <see cref="TermFingerprint"/>.</param>
/// <param name="Occurrence">Which occurrence of this entry in the sentence, from 0.</param>
/// <param name="Reason">The person's reason.</param>
internal sealed record TermWaiver(string Source, string Term, string Fingerprint, int Occurrence, string Reason);
