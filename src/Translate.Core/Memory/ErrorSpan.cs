using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>An error that a person marked in a target. It belongs to this target and stays when the target is corrected. Immutable.</summary>
/// <param name="Source">The sentence, normalized.</param>
/// <param name="Target">The target.</param>
/// <param name="Range">The words in the target.</param>
/// <param name="Severity">How much it harms.</param>
/// <param name="Category">What kind it is.</param>
internal sealed record ErrorSpan(string Source, string Target, TextRange Range, ErrorSeverity Severity, ErrorCategory Category)
{
    /// <summary>The id in the memory. 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>The name of the document in which it was marked.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>The engine that made the target. Empty if no engine did.</summary>
    public string Engine { get; init; } = string.Empty;

    /// <summary>Who marked it.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>When it was marked.</summary>
    public required DateTimeOffset At { get; init; }
}
