using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Finds the places of a sentence that may be terms and that the glossary does not have.</summary>
/// <remarks>
/// A candidate never cuts a glossary term, and has two words that belong to none: what the glossary says of <c>juru bicara</c> and
/// <c>Polri</c> it says of <c>juru bicara Polri</c>. Nor is a title with a name one. Safe to use from several threads at once.
/// </remarks>
internal sealed class CandidateFinder(PhraseWords phrases, TermMatcher matcher)
{
    private const int MinNewWords = 2;

    private readonly CompoundFinder _compounds = new(phrases);
    private readonly NameFinder _names = new(phrases);

    /// <summary>The candidates of a sentence, those with an acronym first.</summary>
    public IReadOnlyList<TermCandidate> Find(string sentence, TermScope scope)
    {
        var known = matcher.Match(sentence, scope);
        var words = SentenceWords.Create(sentence, phrases);
        var names = _names.Find(words).ToList();
        var declared = FindDeclared(words, names).ToList();
        List<(int First, int Last, CandidateKind Kind, string Acronym)> found =
        [
            .. declared.Select(name =>
                (name.First, name.Last, IsName(words, name.First) ? CandidateKind.Institution : CandidateKind.Compound, name.Acronym)
            ),
            .. names.Where(name => !IsDeclared(name.First, name.Last)).Select(name => (name.First, name.Last, name.Kind, string.Empty)),
            .. _compounds
                .Find(words)
                .Where(place => !IsDeclared(place.First, place.Last))
                .Select(place => (place.First, place.Last, CandidateKind.Compound, string.Empty)),
            .. _compounds.FindSingle(words).Select(word => (word, word, CandidateKind.Word, string.Empty)),
            .. _names.FindAcronyms(words).Select(word => (word, word, CandidateKind.Acronym, string.Empty)),
        ];
        return
        [
            .. found
                .Where(place => IsNew(words.Words, place.First, place.Last, known))
                .Select(place => CreateCandidate(words, place.First, place.Last, place.Kind, place.Acronym)),
        ];

        bool IsDeclared(int first, int last) => declared.Exists(name => first <= name.Last && last >= name.First);
    }

    /// <summary>Names with their acronym after them: the letters fit, or the acronym is right after the name of an institution and is another language's.</summary>
    private IEnumerable<(int First, int Last, string Acronym)> FindDeclared(
        SentenceWords sentence,
        List<(int First, int Last, CandidateKind Kind)> names
    )
    {
        var words = sentence.Words;
        var fitting = AcronymFinder.Find(words, phrases.StopWords).Where(name => !IsCompany(words, name.First, name.Last)).ToList();
        var institutions = names
            .Where(name => name.Kind == CandidateKind.Institution && phrases.IsInstitution(words[name.First].Text))
            .Select(name => (name.First, Last: EndOfName(sentence, name.Last)))
            .Where(name =>
                name.Last + 3 < words.Count
                && words[name.Last + 1].Text == "("
                && words[name.Last + 2].IsAcronym
                && words[name.Last + 3].Text == ")"
            )
            .ToList();
        return fitting
            .Where(name => !institutions.Exists(other => other.Last == name.Last && other.First < name.First))
            .Concat(
                institutions
                    .Where(name => !fitting.Exists(other => other.Last == name.Last && other.First <= name.First))
                    .Select(name => (name.First, name.Last, words[name.Last + 2].Text))
            );
    }

    /// <summary>A country's name before the acronym belongs to the name: <c>Persatuan Kebebasan Sipil Amerika (ACLU)</c>.</summary>
    private static int EndOfName(SentenceWords sentence, int last)
    {
        while (
            last + 1 < sentence.Words.Count
            && sentence.Words[last + 1] is { IsMark: false, IsCapitalised: true, IsAcronym: false }
            && sentence.Roles[last + 1] == WordRole.Place
        )
        {
            last++;
        }

        return last;
    }

    private bool IsCompany(IReadOnlyList<SentenceWord> words, int first, int last) =>
        words.Skip(Math.Max(0, first - 1)).Take(last - first + 2).Any(word => phrases.IsCompany(word.Text));

    private static bool IsName(SentenceWords words, int index) => words.Words[index].IsCapitalised && !words.IsFirst(index);

    private static bool IsNew(IReadOnlyList<SentenceWord> words, int first, int last, IReadOnlyList<TermOccurrence> known)
    {
        if (known.Count == 0)
        {
            return true;
        }

        var range = new TextRange(words[first].Range.Start, words[last].Range.End);
        var overlapping = known.Where(term => term.Range.Overlaps(range)).ToList();
        return overlapping.Count == 0
            || (
                overlapping.TrueForAll(term => term.Range.Start >= range.Start && term.Range.End <= range.End)
                && words.Skip(first).Take(last - first + 1).Count(word => !overlapping.Exists(term => term.Range.Overlaps(word.Range)))
                    >= MinNewWords
                && !(
                    overlapping[0].Range.Start == range.Start
                    && words[first].IsCapitalised
                    && words[last].IsCapitalised
                    && char.IsLower(overlapping[0].Entry.Source[0])
                )
            );
    }

    private TermCandidate CreateCandidate(SentenceWords sentence, int first, int last, CandidateKind kind, string acronym)
    {
        var words = sentence.Words;
        var stem = words[last].WithoutPronoun();
        var key = string.Join(' ', words.Skip(first).Take(last - first).Select(word => word.Text).Append(stem)).ToLowerInvariant();
        var showsSpelling = !sentence.IsHeadline && !(sentence.IsFirst(first) && kind is CandidateKind.Compound or CandidateKind.Word);
        var isWhole = kind switch
        {
            CandidateKind.Compound => _compounds.IsWhole(sentence, first, last),
            CandidateKind.Word => _compounds.IsAlone(sentence, first),
            _ => _names.IsWhole(sentence, first, last),
        };
        return new TermCandidate(
            key,
            new TextRange(words[first].Range.Start, words[last].Range.Start + stem.Length),
            kind,
            showsSpelling,
            isWhole,
            acronym
        );
    }
}
