using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>One place of a source text where a term matches.</summary>
/// <param name="Entry">The term.</param>
/// <param name="Range">Where it stands in the segment, clitic and reduplication included.</param>
/// <param name="IsPlural">Whether it is reduplicated (<c>rudal-rudal balistik</c>).</param>
/// <param name="Clitic">What hangs on its last word, such as <c>nya</c>; empty where nothing does.</param>
public sealed record TermOccurrence(TermEntry Entry, TextRange Range, bool IsPlural, string Clitic);
