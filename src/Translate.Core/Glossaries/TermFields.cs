using System.Globalization;
using Translate.Core.Text;
using static Translate.Core.Glossaries.TermFieldShape;

namespace Translate.Core.Glossaries;

/// <summary>All fields of a glossary entry besides its source and its domain, in the order in which a file has them.</summary>
/// <remarks>Parser, editor, exchange, comparison and fingerprints use this table. Tests fail if <c>TermFingerprint</c> or the JSON schema do not agree with it.</remarks>
internal static class TermFields
{
    private const string True = "true";

    /// <summary>The table.</summary>
    public static IReadOnlyList<TermField> All { get; } =
    [
        new("target", Words, entry => entry.Keep ? [] : [entry.Target], (entry, texts) => entry with { Target = texts[0] })
        {
            One = "target",
            Many = "targets",
            Column = "target",
            IsInFingerprint = true,
        },
        List("accept", entry => entry.Accept, (entry, texts) => entry with { Accept = texts }) with
        {
            One = "accepted rendering",
            Many = "accepted renderings",
            IsInFingerprint = true,
        },
        List("later", entry => entry.Later, (entry, texts) => entry with { Later = texts }) with
        {
            One = "later rendering",
            Many = "later renderings",
            IsInFingerprint = true,
        },
        List("never", entry => entry.Never, (entry, texts) => entry with { Never = texts }) with
        {
            One = "never rendering",
            Many = "never renderings",
            IsInFingerprint = true,
        },
        List("aliases", entry => entry.Aliases, (entry, texts) => entry with { Aliases = texts }) with
        {
            One = "alias",
            Many = "aliases",
        },
        new(
            "keep",
            Flag,
            entry => entry.Keep ? [True] : [],
            (entry, texts) => texts[0] == True ? entry with { Keep = true, Target = entry.Source } : entry
        )
        {
            One = "'keep: true'",
            Many = "'keep: true'",
            Column = "keep",
            IsInFingerprint = true,
        },
        Choice("pos", entry => entry.PartOfSpeech, (entry, value) => entry with { PartOfSpeech = value }) with
        {
            One = "part of speech",
            Many = "parts of speech",
        },
        new(
            "match",
            Switches,
            entry => TermSwitches.GetTexts(entry.Match),
            (entry, texts) => entry with { Match = TermSwitches.Set(entry.Match, texts) }
        )
        {
            One = "match switch",
            Many = "match switches",
            Column = "match",
        },
        new("when", Condition, entry => GetTexts(entry.When), Fail)
        {
            One = "'when' condition",
            Many = "'when' conditions",
            Column = "when",
        },
        Choice("status", entry => entry.Status, (entry, value) => entry with { Status = value }) with
        {
            One = "status",
            Many = "statuses",
        },
        Note("note", entry => entry.Note, (entry, text) => entry with { Note = text }) with
        {
            One = "note",
            Many = "notes",
            Column = "note",
        },
        Note("source", entry => entry.Reference, (entry, text) => entry with { Reference = text }) with
        {
            One = "reference",
            Many = "references",
            Column = "reference",
        },
        new(
            "examples",
            Examples,
            entry => [.. entry.Examples.Select(example => $"{Quote(example.Indonesian, "=")} = {example.English}")],
            Fail
        )
        {
            One = "example",
            Many = "examples",
            IsForReaders = true,
        },
        new("not", Sentences, entry => entry.NotIn, (entry, texts) => entry with { NotIn = texts })
        {
            One = "sentence under 'not'",
            Many = "sentences under 'not'",
            IsForReaders = true,
        },
    ];

    /// <summary>The keys that an entry may have in a file.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(field => field.Key)];

    private static readonly Dictionary<string, TermField> ByKey = All.ToDictionary(field => field.Key, StringComparer.Ordinal);

    /// <summary>Returns the field of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public static TermField Get(string key) => ByKey[key];

    /// <summary>Joins texts so that different lists give different texts: a text that contains the separator is quoted.</summary>
    public static string Join(string separator, IEnumerable<string> texts) =>
        string.Join(separator, texts.Select(text => Quote(text, separator.Trim())));

    private static TermField List(
        string key,
        Func<TermEntry, IReadOnlyList<string>> get,
        Func<TermEntry, IReadOnlyList<string>, TermEntry> set
    ) =>
        new(key, WordsList, get, set)
        {
            One = key,
            Many = key,
            Column = key,
        };

    private static TermField Note(string key, Func<TermEntry, string> get, Func<TermEntry, string, TermEntry> set) =>
        new(key, TermFieldShape.Text, entry => get(entry) is { Length: > 0 } text ? [text] : [], (entry, texts) => set(entry, texts[0]))
        {
            One = key,
            Many = key,
            IsForReaders = true,
        };

    private static TermField Choice<T>(string key, Func<TermEntry, T> get, Func<TermEntry, T, TermEntry> set)
        where T : struct, Enum =>
        new(
            key,
            TermFieldShape.Choice,
            entry => EqualityComparer<T>.Default.Equals(get(entry), default) ? [] : [EnumNames.Get(get(entry))],
            (entry, texts) => set(entry, EnumNames.Parse<T>(texts[0]))
        )
        {
            One = key,
            Many = key,
            Column = key,
            Choices = [.. Enum.GetValues<T>().Select(EnumNames.Get)],
        };

    private static IReadOnlyList<string> GetTexts(TermCondition when) =>
        when.IsAlways
            ? []
            :
            [
                .. new (string Name, IReadOnlyList<string> Words)[]
                {
                    ("before", when.Before),
                    ("after", when.After),
                    ("sentence", when.Sentence),
                    ("document", when.Document),
                    ("domain", when.Domain),
                }
                    .Where(part => part.Words.Count > 0)
                    .Select(part => $"{part.Name} [{string.Join(", ", part.Words.Select(word => Quote(word, ",[]")))}]"),
                .. when.Within == TermCondition.DefaultWithin
                    ? []
                    : new[] { string.Create(CultureInfo.InvariantCulture, $"within {when.Within}") },
                .. when.Not ? ["not"] : Array.Empty<string>(),
            ];

    /// <summary>Quotes a text that is empty, begins as a quoted one does or has a special character.</summary>
    private static string Quote(string text, string special) =>
        text is "" or ['"', ..] || text.AsSpan().ContainsAny(special)
            ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;

    private static TermEntry Fail(TermEntry entry, IReadOnlyList<string> texts) =>
        throw new NotSupportedException("This field is set as it is, not from texts.");
}
