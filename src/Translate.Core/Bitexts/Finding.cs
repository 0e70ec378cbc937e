using Translate.Core.Text;

namespace Translate.Core.Bitexts;

/// <summary>What a check says of a unit.</summary>
/// <param name="Id">The check's stable name, such as <c>number-mismatch</c>; see <see cref="FindingIds"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">For people, a sentence without a final full stop.</param>
/// <param name="Source">The range of the source that it is about; null if it is about no range.</param>
/// <param name="Target">The range of the target that it is about; null if it is about no range.</param>
public sealed record Finding(string Id, Severity Severity, string Message, TextRange? Source = null, TextRange? Target = null)
{
    /// <summary>Why a person dismissed it; null if nobody did.</summary>
    public string? Dismissal { get; init; }
}
