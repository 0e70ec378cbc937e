using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>One place of a sentence that may be a term.</summary>
/// <param name="Key">Its words in small letters without a clitic at the end, parted by a blank; the same for every place of the term.</param>
/// <param name="Range">Its range, without a clitic at the end.</param>
/// <param name="Acronym">The acronym in brackets after it; empty if absent.</param>
internal sealed record TermCandidate(string Key, TextRange Range, string Acronym = "");
