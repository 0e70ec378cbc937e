using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>One place of a source text where a term matches.</summary>
/// <param name="Entry">The term.</param>
/// <param name="Range">Its range in the segment, clitic and reduplication included.</param>
/// <param name="IsPlural">Whether it is reduplicated (<c>rudal-rudal balistik</c>).</param>
/// <param name="Clitic">The clitic on its last word, such as <c>nya</c>; empty if absent.</param>
public sealed record TermOccurrence(TermEntry Entry, TextRange Range, bool IsPlural, string Clitic);
