using Translate.Core.Glossaries;

namespace Translate.Review.Api;

/// <summary>A glossary entry as the page shows it.</summary>
internal sealed record EntryView(
    int Id,
    string Source,
    string Target,
    IReadOnlyList<string> Accept,
    IReadOnlyList<string> Later,
    IReadOnlyList<string> Never,
    string Note,
    string Domain,
    string Location
)
{
    public static EntryView From(int id, TermEntry entry) =>
        new(
            id,
            entry.Source,
            entry.Target,
            entry.Accept,
            entry.Later,
            entry.Never,
            entry.Note,
            entry.Domain,
            $"{entry.Location.File}:{FormattableString.Invariant($"{entry.Location.Line}")}"
        );
}
