using Translate.Core.Languages;

namespace Translate.Core.Glossaries.Matching;

/// <summary>A form in which an entry occurs in text.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="NeedsAgent">Whether it is a verb without prefix, which counts only after a person: <c>kami tangkap</c>.</param>
/// <param name="IsName">Whether it begins with a capital.</param>
/// <param name="FullNames">Other spellings of what an acronym means, from all entries: <c>Amerika Serikat</c> of <c>AS</c>.</param>
/// <param name="MayBeginCompound">Whether its last word is the first of a compound, such as <c>negara bagian</c>.</param>
/// <param name="MayEndCompound">Whether its first word is the last of a compound, such as <c>kunci Inggris</c>.</param>
internal sealed record TermForm(
    TermEntry Entry,
    bool NeedsAgent,
    bool IsName,
    IReadOnlyList<string> FullNames,
    bool MayBeginCompound,
    bool MayEndCompound
)
{
    /// <summary>Whether its last word begins a term of several words, which may cut it: <c>utang negara tetangga</c>. Set when all terms are known.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>An acronym is not longer.</summary>
    private const int MaxAcronym = 5;

    /// <summary>Returns the forms of an entry, each with its text.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="byTarget">The entries of the glossary by their targets.</param>
    public static IEnumerable<(string Text, TermForm Form)> GetAll(TermEntry entry, ILookup<string, TermEntry> byTarget)
    {
        IReadOnlyList<string> fullNames =
            entry.Source.Length > MaxAcronym || entry.Source.Any(char.IsLower)
                ? [entry.Source]
                :
                [
                    .. entry
                        .Renderings.SelectMany(rendering => byTarget[rendering])
                        .SelectMany(other => other.Spellings)
                        .Distinct(StringComparer.Ordinal),
                ];

        foreach (var (index, spelling) in entry.Spellings.Index())
        {
            var isAlias = index > 0;
            var isVerb = entry.PartOfSpeech == PartOfSpeech.Verb && (!isAlias || IndonesianVerb.GetRoots(spelling.Split(' ')[0]).Any());
            if (!isVerb)
            {
                yield return (spelling, Create(entry, spelling, spelling, needsAgent: false, fullNames));
                continue;
            }

            foreach (var (text, needsAgent) in IndonesianVerb.GetForms(spelling))
            {
                yield return (text, Create(entry, spelling, text, needsAgent && !entry.Match.Root, fullNames));
            }
        }
    }

    private static TermForm Create(TermEntry entry, string spelling, string text, bool needsAgent, IReadOnlyList<string> fullNames) =>
        new(
            entry,
            needsAgent,
            char.IsUpper(spelling[0]),
            fullNames,
            !entry.Match.Only && MatchingWords.FirstOfCompound.Contains(text.AsSpan(text.LastIndexOf(' ') + 1)),
            !entry.Match.Only
                && MatchingWords.LastOfCompound.Contains(text.AsSpan(0, text.IndexOf(' ') is > 0 and var end ? end : text.Length))
        );
}
