using Translate.Core.Languages;

namespace Translate.Core.Glossaries.Matching;

/// <summary>A form in which an entry occurs in text.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="NeedsAgent">Whether it is a verb without prefix, which counts only after a person: <c>kami tangkap</c>.</param>
/// <param name="IsName">Whether it begins with a capital.</param>
internal sealed record TermForm(TermEntry Entry, bool NeedsAgent, bool IsName)
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
                yield return (spelling, new TermForm(entry, NeedsAgent: false, char.IsUpper(spelling[0])));
                continue;
            }

            foreach (var (text, needsAgent) in IndonesianVerb.GetForms(spelling))
            {
                yield return (text, new TermForm(entry, needsAgent && !entry.Match.Root, char.IsUpper(spelling[0])));
            }
        }
    }
}
