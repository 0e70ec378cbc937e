using Translate.Core.Text;

namespace Translate.Core.Bitexts;

/// <summary>What a check says of a unit.</summary>
/// <param name="Id">The check's stable name, such as <c>number-missing</c>; see <see cref="FindingIds"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">For people, a sentence without a final full stop.</param>
/// <param name="Source">Place in the source that it speaks of; null where it speaks of none.</param>
/// <param name="Target">Place in the target that it speaks of; null where it speaks of none.</param>
public sealed record Finding(string Id, Severity Severity, string Message, TextRange? Source = null, TextRange? Target = null);
