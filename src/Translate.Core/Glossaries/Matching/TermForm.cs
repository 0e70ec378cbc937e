using Translate.Core.Languages;

namespace Translate.Core.Glossaries.Matching;

/// <summary>A form in which an entry occurs in text.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="NeedsAgent">Whether it is a verb without prefix, which counts only after a person: <c>kami tangkap</c>.</param>
/// <param name="IsName">Whether it begins with a capital.</param>
/// <param name="MayBeginCompound">Whether its last word is the first of a compound, such as <c>negara bagian</c>.</param>
internal sealed record TermForm(TermEntry Entry, bool NeedsAgent, bool IsName, bool MayBeginCompound)
{
    /// <summary>Returns the forms of an entry, each with its text.</summary>
    public static IEnumerable<(string Text, TermForm Form)> GetAll(TermEntry entry)
    {
        foreach (var (index, spelling) in entry.Spellings.Index())
        {
            var isAlias = index > 0;
            var isVerb = entry.PartOfSpeech == PartOfSpeech.Verb && (!isAlias || IndonesianVerb.GetRoots(spelling.Split(' ')[0]).Any());
            if (!isVerb)
            {
                yield return (spelling, Create(entry, spelling, spelling, needsAgent: false));
                continue;
            }

            foreach (var (text, needsAgent) in IndonesianVerb.GetForms(spelling))
            {
                yield return (text, Create(entry, spelling, text, needsAgent && !entry.Match.Root));
            }
        }
    }

    private static TermForm Create(TermEntry entry, string spelling, string text, bool needsAgent) =>
        new(
            entry,
            needsAgent,
            char.IsUpper(spelling[0]),
            !entry.Match.Only && MatchingWords.FirstOfCompound.Contains(text.AsSpan(text.LastIndexOf(' ') + 1))
        );
}
