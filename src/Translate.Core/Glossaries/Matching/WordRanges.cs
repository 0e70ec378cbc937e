using System.Runtime.CompilerServices;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>The places of the words of a term, on the stack. The runtime does not optimize a method with <c>stackalloc</c> as far.</summary>
[InlineArray(TermSearch.MaxWords)]
internal struct WordRanges
{
    private TextRange _first;
}
