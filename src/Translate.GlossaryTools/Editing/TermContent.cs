using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Editing;

/// <summary>Compares entries by all that they say, and not by where they stand.</summary>
internal sealed class TermContent : IEqualityComparer<TermEntry>
{
    public static TermContent Comparer { get; } = new();

    public bool Equals(TermEntry? x, TermEntry? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Parts(x).SequenceEqual(Parts(y)));

    public int GetHashCode(TermEntry obj) => HashCode.Combine(obj.Source, obj.Target);

    private static IEnumerable<string> Parts(TermEntry entry) =>
    [
        entry.Source, entry.Target, entry.Domain, entry.Note, entry.Reference, $"{entry.Keep} {entry.Status} {entry.PartOfSpeech} {entry.When.Within} {entry.When.Not}",
        .. List(entry.Aliases), .. List(entry.Accept), .. List(entry.Never), .. List(entry.NotIn),
        .. List(entry.When.Before), .. List(entry.When.After), .. List(entry.When.Sentence), .. List(entry.When.Document), .. List(entry.When.Domain),
        .. List(entry.Examples.SelectMany(example => new[] { example.Indonesian, example.English })),
    ];

    /// <summary>The count in front keeps what ends one list from being taken for the beginning of the next.</summary>
    private static IEnumerable<string> List(IEnumerable<string> texts) => texts.Prepend(FormattableString.Invariant($"{texts.Count()}"));
}
