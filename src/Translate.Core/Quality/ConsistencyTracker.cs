using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Languages;
using Translate.Core.Quality.Names;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Compares each unit with those before it: one sentence with two targets, one name in two spellings, one term with two renderings.</summary>
/// <remarks>Takes time in proportion to the text, and remembers each different sentence and name. Not safe to use from several threads at once.</remarks>
/// <param name="maxRemembered">The most sentences, and the most names, that it remembers. Later ones are still compared with these.</param>
internal sealed class ConsistencyTracker(int maxRemembered = int.MaxValue)
{
    /// <summary>Shorter names differ by a letter and are different names.</summary>
    private const int MinLength = 6;

    /// <summary>A longer run of letters is no name. It keeps the time linear.</summary>
    private const int MaxLength = 40;

    private readonly Dictionary<string, (string Target, string Place)> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Key, string Place)> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(TermEntry Entry, string Source), (string Rendering, string Place)> _renderings = [];

    /// <summary>Adds a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="place">How findings name its place to others, such as <c>sentence 3.2</c>.</param>
    /// <returns>Where it differs from units before it.</returns>
    public IReadOnlyList<Finding> Add(TranslationUnit unit, string place)
    {
        if (unit.Origin == Origin.None || unit.Failure is not null)
        {
            return [];
        }

        var findings = new List<Finding>();
        CompareTarget(unit, place, findings);
        CompareNames(unit, place, findings);
        CompareFirstWord(unit, findings);
        CompareTerms(unit, place, findings);
        return findings;
    }

    private void CompareTarget(TranslationUnit unit, string place, List<Finding> findings)
    {
        if (_targets.TryGetValue(unit.Source, out var other))
        {
            if (!string.Equals(other.Target, unit.Target, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new Finding(FindingIds.InconsistentTranslation, Severity.Info, $"{other.Place} is the same and has another translation"));
            }
        }
        else if (_targets.Count < maxRemembered)
        {
            _targets.Add(unit.Source, (unit.Target, place));
        }
    }

    private void CompareNames(TranslationUnit unit, string place, List<Finding> findings)
    {
        foreach (var word in NameReader.ReadWords(CheckedText.Read(unit.Target)))
        {
            var key = NameReader.TrimPossessive(word.Key);
            if (key.Length is < MinLength or > MaxLength || _names.Contains(key))
            {
                continue;
            }

            var isRemembered = _names.Count < maxRemembered && _names.Add(key);

            // Words that differ in one letter have a spelling with one letter less in common.
            var isReported = false;
            foreach (var variant in GetVariants(key))
            {
                if (!_spellings.TryGetValue(variant, out var other))
                {
                    _ = isRemembered && _spellings.TryAdd(variant, (key, place));
                }
                else if (!isReported && IsOtherSpelling(other.Key, key))
                {
                    isReported = true;
                    findings.Add(new Finding(FindingIds.NameInconsistent, Severity.Info, $"'{word.Range.In(unit.Target)}' has another spelling in {other.Place}", Target: word.Range));
                }
            }
        }
    }

    /// <summary>The first word of a sentence has a capital anyway. It is a name if the source has the name that it resembles.</summary>
    private void CompareFirstWord(TranslationUnit unit, List<Finding> findings)
    {
        var words = CheckedText.Read(unit.Target).Words;
        if (words.Count == 0 || words[0] is not { IsWord: true, IsCapital: true } || NameReader.TrimPossessive(words[0].Key) is not { Length: >= MinLength and <= MaxLength } key || _names.Contains(key))
        {
            return;
        }

        var source = CheckedText.Read(unit.Source).Keys;
        foreach (var variant in GetVariants(key))
        {
            if (_spellings.TryGetValue(variant, out var other) && source.Contains(other.Key) && IsOtherSpelling(other.Key, key))
            {
                findings.Add(new Finding(FindingIds.NameInconsistent, Severity.Info, $"'{words[0].Range.In(unit.Target)}' has another spelling in {other.Place}", Target: words[0].Range));
                return;
            }
        }
    }

    private void CompareTerms(TranslationUnit unit, string place, List<Finding> findings)
    {
        foreach (var term in unit.Terms)
        {
            if (term.Target is not { } range || FindRendering(term.Occurrence.Entry, range.In(unit.Target)) is not { } rendering)
            {
                continue;
            }

            var key = (term.Occurrence.Entry, term.Occurrence.Range.In(unit.Source).ToString().ToLowerInvariant());
            if (!_renderings.TryAdd(key, (rendering, place)) && IsOtherRendering(_renderings[key].Rendering, rendering))
            {
                findings.Add(new Finding(FindingIds.TermInconsistent, Severity.Info, $"'{range.In(unit.Target)}' is '{_renderings[key].Rendering}' in {_renderings[key].Place}", term.Occurrence.Range, range));
            }
        }
    }

    /// <summary>Returns the rendering of an entry that a text is, in its basic form; null if the text is none, an acronym, or a verb.</summary>
    private static string? FindRendering(TermEntry entry, ReadOnlySpan<char> text)
    {
        if (entry.PartOfSpeech != PartOfSpeech.Noun || entry.Accept.Count == 0)
        {
            return null;
        }

        var noun = (text is [.., '\'' or '’', 's'] ? text[..^2] : text).ToString();
        foreach (var rendering in entry.Accept.Prepend(entry.Target))
        {
            if (rendering.Any(char.IsLower) && (noun.Equals(rendering, StringComparison.OrdinalIgnoreCase) || noun.Equals(EnglishInflection.PluralizePhrase(rendering), StringComparison.OrdinalIgnoreCase)))
            {
                return rendering;
            }
        }

        return null;
    }

    /// <summary>Whether two renderings differ in more than that one is the short form of the other, or its adjective: China, Chinese.</summary>
    private static bool IsOtherRendering(string one, string other) =>
        !(char.IsUpper(one[0]) && char.IsUpper(other[0]) && !one.Contains(' ', StringComparison.Ordinal) && !other.Contains(' ', StringComparison.Ordinal))
        && !one.Contains(other, StringComparison.OrdinalIgnoreCase) && !other.Contains(one, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is another one with an ending. No ending of English is one of these letters.</summary>
    private static bool IsEnding(string longer, string word) => longer.StartsWith(word, StringComparison.Ordinal) && longer[^1] is not ('h' or 'k' or 't' or 'u' or 'o');

    private static IEnumerable<string> GetVariants(string key) => Enumerable.Range(0, key.Length).Select(at => key.Remove(at, 1)).Prepend(key);

    /// <summary>Whether two words differ in one letter that is no ending, as in Germany and Germans.</summary>
    private static bool IsOtherSpelling(string one, string other) =>
        Spelling.CountEdits(one, other) == 1 && !IsEnding(one, other) && !IsEnding(other, one)
        && !(one.Length == other.Length && one[..^1] == other[..^1] && (one[^1] is 's' or 'n' || other[^1] is 's' or 'n'));
}
