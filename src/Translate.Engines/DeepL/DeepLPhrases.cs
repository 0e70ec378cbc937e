using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Translate.Core.Glossaries;

namespace Translate.Engines.DeepL;

/// <summary>The part of a glossary that DeepL can keep: phrases with one rendering each.</summary>
/// <remarks>
/// Left out, and sent as tags instead: verbs, because their basic form would be forced into the sentence; terms whose rendering depends on the text around
/// them; words that have two renderings; and what the limits of the service exclude. Immutable.
/// </remarks>
internal sealed class DeepLPhrases
{
    /// <summary>What the service takes for a phrase, in bytes of UTF-8.</summary>
    private const int MaxPhraseBytes = 1024;

    /// <summary>What the service takes for a glossary, in bytes of UTF-8.</summary>
    private const int MaxBytes = 10 * 1024 * 1024;

    private readonly Dictionary<string, string> _targets;

    private DeepLPhrases(Dictionary<string, string> targets, string entries)
    {
        (_targets, Entries) = (targets, entries);
        Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(entries)).ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>No phrases.</summary>
    public static DeepLPhrases None { get; } = new([], string.Empty);

    /// <summary>The phrases as the service takes them: a line each, with a tab between source and target.</summary>
    public string Entries { get; }

    /// <summary>Changes when a phrase changes.</summary>
    public string Hash { get; }

    /// <summary>Whether there are none. The service does not accept an empty glossary.</summary>
    public bool IsEmpty => _targets.Count == 0;

    /// <summary>Selects the phrases of a glossary.</summary>
    public static DeepLPhrases From(Glossary glossary)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var entries = new StringBuilder();
        var bytes = 0;
        foreach (
            var (source, renderings) in glossary
                .Entries.SelectMany(entry => entry.Spellings.Select(source => (Source: source, Entry: entry)))
                .GroupBy(item => item.Source, StringComparer.OrdinalIgnoreCase)
                .Select(group => (group.Key, group.Select(item => item.Entry).ToList()))
        )
        {
            var line = $"{source}\t{renderings[0].Target}\n";
            var length = Encoding.UTF8.GetByteCount(line);
            if (
                renderings.TrueForAll(entry => IsPlain(entry) && entry.Target == renderings[0].Target)
                && IsAllowed(source)
                && IsAllowed(renderings[0].Target)
                && bytes + length <= MaxBytes
            )
            {
                targets.Add(source, renderings[0].Target);
                entries.Append(line);
                bytes += length;
            }
        }

        return new DeepLPhrases(targets, entries.ToString());
    }

    /// <summary>Whether the service itself renders a term of a text.</summary>
    public bool Has(string text, TermOccurrence term) =>
        _targets.TryGetValue(term.Range.In(text).ToString(), out var target) && target == term.Entry.Target;

    private static bool IsPlain(TermEntry entry) =>
        entry.PartOfSpeech != PartOfSpeech.Verb && entry.When.IsAlways && entry.NotIn.Count == 0;

    private static bool IsAllowed(string phrase) =>
        phrase.Length > 0
        && phrase.Trim() == phrase
        && !phrase.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
        && Encoding.UTF8.GetByteCount(phrase) <= MaxPhraseBytes;
}
