using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Tests.Support;

internal static class TestTerms
{
    public static TermEntry Missile { get; } = Entry("rudal", "missile");

    public static TermEntry BallisticMissile { get; } = Entry("rudal balistik", "ballistic missile");

    public static TermEntry SecurityCouncil { get; } =
        Entry("Dewan Keamanan", "Security Council") with
        {
            Aliases = ["DK"],
            Accept = ["the Council"],
            Never = ["Security Board"],
        };

    public static TermEntry Parliament { get; } = Entry("Dewan Perwakilan Rakyat", "House of Representatives") with { Aliases = ["DPR"] };

    public static TermEntry Entry(string source, string target) =>
        new()
        {
            Source = source,
            Target = target,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };

    public static Glossary Glossary(params TermEntry[] entries) => new(entries);

    public static TermOccurrence Occurrence(TermEntry entry) =>
        new(entry, new TextRange(0, entry.Source.Length), IsPlural: false, Clitic: string.Empty);

    public static IReadOnlyList<TermOccurrence> Occurrences(params TermEntry[] entries) => [.. entries.Select(Occurrence)];

    /// <summary>Creates the entries of terms. A term that occurs twice has one entry, as in a glossary.</summary>
    public static IEnumerable<TermEntry> OnePerTerm(IReadOnlyList<string> terms, Func<string, TermEntry> create)
    {
        var entries = terms.Distinct().ToDictionary(term => term, create);
        return terms.Select(term => entries[term]);
    }
}
