namespace Translate.GlossaryTools.Exchange;

/// <summary>Something that is left out on the way into a format or out of it.</summary>
/// <param name="Count">How many, at least 1.</param>
/// <param name="One">What one of them is called, such as <c>note</c>.</param>
/// <param name="Many">What several are called, such as <c>notes</c>; empty for a thing with a name of its own, such as a column.</param>
public sealed record TermLoss(int Count, string One, string Many)
{
    /// <summary>Such as <c>3 notes</c>.</summary>
    public override string ToString() =>
        Many.Length == 0 ? $"the {One}" : FormattableString.Invariant($"{Count} {(Count == 1 ? One : Many)}");

    /// <summary>A sentence that names all of them, such as <c>deepl: 12 accepted renderings and 40 notes were left out.</c></summary>
    /// <param name="format">The format's name.</param>
    /// <param name="losses">At least one.</param>
    public static string Describe(string format, IReadOnlyList<TermLoss> losses)
    {
        var names = losses.Select(loss => loss.ToString()).ToList();
        var list = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
        return $"{format}: {list} {(losses is [{ Count: 1 }] ? "was" : "were")} left out.";
    }
}
