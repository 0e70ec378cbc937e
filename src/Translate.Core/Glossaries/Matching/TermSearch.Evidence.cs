using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Finds evidence against a place, or for a verb without prefix.</content>
internal sealed partial class TermSearch
{
    /// <summary>
    /// Whether a term of several words begins with the last word of this one. Modifiers come last in Indonesian, so they belong together:
    /// <c>utang negara tetangga</c> are the debts of a neighboring country. Compounds such as <c>rumah sakit</c> are not divided, and neither is <c>wakil ketua</c>.
    /// </summary>
    private bool IsCutByLonger(string text, ReadOnlySpan<TextRange> stems, TextRange range, TermScope scope)
    {
        if (stems is not [.., var before, var last] || last.End != range.End)
        {
            return false;
        }

        var reader = new Tokenizer(text, last.Start);
        return reader.TryRead()
            && GoesOn(_terms.Next(PhraseTrie<TermForm>.Root, reader.Current.In(text), reader.Hash), text, reader)
            && !TermContext.EndsWithCompound(text, before, last)
            && FindLongest(text, ref reader, scope) is { } other
            && other.Range.End > range.End;
    }

    /// <summary>Whether an acronym is the first word of a name that is not a term: <c>MA Nurul Huda</c>, but not <c>MA Belanda</c>.</summary>
    private bool HeadsName(TermForm form, string text, TextRange range) =>
        TermContext.FindHeadedName(form, text, range) is { Length: > 0 } name
        && _terms.Next(PhraseTrie<TermForm>.Root, name, TokenHash.Compute(name)) == PhraseTrie<TermForm>.None;

    /// <summary>Whether a stem without prefix is a verb: after an agent, or in a headline.</summary>
    private bool IsPredicate(string text, TextRange range) =>
        IsAfterAgent(text, range.Start) || HeadlineVerbs.IsPredicate(text, range, subject => FindSpelling(subject) is not null);

    private static bool IsAfterAgent(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        var at = before.LastIndexOfAny(" \u00A0\n") + 1;
        var rest = before[..at].TrimEnd();
        return before.Length < start
            && IndonesianVerb.IsAgent(before[at..])
            && !IndonesianVerb.IsPreposition(rest[(rest.LastIndexOf(' ') + 1)..]);
    }
}
