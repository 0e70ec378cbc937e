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

    /// <summary>A longer run of letters is not a name. It keeps the time linear.</summary>
    private const int MaxLength = 40;

    /// <summary>A source of more words is not searched for each name. It keeps the time linear.</summary>
    private const int MaxSearched = 1_000;

    private readonly Dictionary<string, (string Target, string Place)> _targets = new(StringComparer.Ordinal);
    private readonly NameSpellings _spellings = new();
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
        CompareTerms(unit, place, findings);
        return findings;
    }

    private void CompareTarget(TranslationUnit unit, string place, List<Finding> findings)
    {
        if (_targets.TryGetValue(unit.Source, out var other))
        {
            if (!string.Equals(other.Target, unit.Target, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(
                    new Finding(FindingIds.InconsistentTranslation, Severity.Info, $"{other.Place} is the same and has another translation")
                );
            }
        }
        else if (_targets.Count < maxRemembered)
        {
            _targets.Add(unit.Source, (unit.Target, place));
        }
    }

    private void CompareNames(TranslationUnit unit, string place, List<Finding> findings)
    {
        var (source, target) = (CheckedText.Read(unit.Source), CheckedText.Read(unit.Target));
        var at = 0;
        foreach (var word in NameReader.ReadWords(target))
        {
            while (target.Words[at].Start != word.Start)
            {
                at++;
            }

            if (GetKey(word) is not { } key || _names.Contains(key))
            {
                continue;
            }

            var name = new KnownName(key, place, GetName(target, at - 1), GetName(target, at + 1), FindSource(source, key));
            if (_spellings.Find(name) is { } other)
            {
                findings.Add(CreateFinding(unit, word, other));
            }

            if (_names.Count < maxRemembered && _names.Add(key))
            {
                _spellings.Add(name);
            }
        }

        CompareFirstWord(unit, source, target, findings);
    }

    /// <summary>The first word of a sentence has a capital anyway. It is a name if the source has the name that it resembles.</summary>
    private void CompareFirstWord(TranslationUnit unit, CheckedText source, CheckedText target, List<Finding> findings)
    {
        if (
            target.Words is [{ IsWord: true, IsCapital: true } word, ..]
            && GetKey(word) is { } key
            && !_names.Contains(key)
            && _spellings.Find(new KnownName(key, string.Empty, string.Empty, GetName(target, 1), FindSource(source, key))) is { } other
            && source.Keys.Contains(other.Key)
        )
        {
            findings.Add(CreateFinding(unit, word, other));
        }
    }

    private static Finding CreateFinding(TranslationUnit unit, CheckWord word, KnownName other) =>
        new(
            FindingIds.NameInconsistent,
            Severity.Info,
            $"'{word.Range.In(unit.Target)}' has another spelling in {other.Place}",
            Target: word.Range
        );

    /// <summary>Returns a word without its possessive; null if it is too short or too long for a name.</summary>
    private static string? GetKey(CheckWord word) =>
        NameReader.TrimPossessive(word.Key) is { Length: >= MinLength and <= MaxLength } key ? key : null;

    /// <summary>Returns the neighbor of a name if it is a name too, else an empty text.</summary>
    private static string GetName(CheckedText text, int at) =>
        at >= 0
        && at < text.Words.Count
        && text.Words[at] is { IsWord: true, IsCapital: true, Key.Length: > 2 } word
        && !NameWords.GenericEnglish.Contains(word.Key)
            ? NameReader.TrimPossessive(word.Key)
            : string.Empty;

    /// <summary>Returns the word of a source that a name stands for: the same, or at most two letters away.</summary>
    private static string FindSource(CheckedText source, string key)
    {
        if (source.Keys.Contains(key))
        {
            return key;
        }

        foreach (var word in source.Words.Count <= MaxSearched ? source.Words : [])
        {
            if (
                word is { IsWord: true, IsCapital: true }
                && word.Key[0] == key[0]
                && Math.Abs(word.Key.Length - key.Length) <= 2
                && word.Key.Length >= MinLength
                && Spelling.CountEdits(word.Key, key) <= 2
            )
            {
                return word.Key;
            }
        }

        return string.Empty;
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
                findings.Add(
                    new Finding(
                        FindingIds.TermInconsistent,
                        Severity.Info,
                        $"'{range.In(unit.Target)}' is '{_renderings[key].Rendering}' in {_renderings[key].Place}",
                        term.Occurrence.Range,
                        range
                    )
                );
            }
        }
    }

    /// <summary>Returns the rendering of an entry that a text is, in its basic form; null if the text is not a rendering, is an acronym, or is a verb.</summary>
    private static string? FindRendering(TermEntry entry, ReadOnlySpan<char> text)
    {
        if (entry.PartOfSpeech != PartOfSpeech.Noun || entry.Accept.Count == 0)
        {
            return null;
        }

        var noun = (text is [.., '\'' or '’', 's'] ? text[..^2] : text).ToString();
        foreach (var rendering in entry.Accept.Prepend(entry.Target))
        {
            if (
                rendering.Any(char.IsLower)
                && (
                    noun.Equals(rendering, StringComparison.OrdinalIgnoreCase)
                    || noun.Equals(EnglishInflection.PluralizePhrase(rendering), StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return rendering;
            }
        }

        return null;
    }

    /// <summary>Whether two renderings differ in more than that one is the short form of the other, or its adjective: China, Chinese.</summary>
    private static bool IsOtherRendering(string one, string other) =>
        !(
            char.IsUpper(one[0])
            && char.IsUpper(other[0])
            && !one.Contains(' ', StringComparison.Ordinal)
            && !other.Contains(' ', StringComparison.Ordinal)
        )
        && !one.Contains(other, StringComparison.OrdinalIgnoreCase)
        && !other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
