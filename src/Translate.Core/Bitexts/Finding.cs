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
    /// <summary>Creates a finding whose message has values in it. The compiler makes the template of an interpolated string.</summary>
    internal Finding(string Id, Severity Severity, FindingTemplate template, TextRange? Source = null, TextRange? Target = null)
        : this(Id, Severity, template.Message, Source, Target) => (Template, Values) = (template.Text, template.Values);

    /// <summary>Why a person dismissed it; null if nobody did.</summary>
    public string? Dismissal { get; init; }

    /// <summary>The message with {0}, {1} and so on in place of its values, by which the review page finds it in another language. Null if the message has no values.</summary>
    internal string? Template { get; }

    /// <summary>The values of the template, in order.</summary>
    internal IReadOnlyList<string> Values { get; } = [];

    /// <summary>Returns whether the other finding says the same. The template adds nothing to the message.</summary>
    public bool Equals(Finding? other) =>
        other is not null
        && (Id, Severity, Message, Source, Target, Dismissal)
            == (other.Id, other.Severity, other.Message, other.Source, other.Target, other.Dismissal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Severity, Message, Source, Target, Dismissal);
}
