using System.Collections.Frozen;
using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports a quotation that has another speaker in the target.</summary>
/// <remarks>A speaker is the name beside a verb of speech. It is compared only if both sides have as many speakers, and the other speaker is a name of the source.</remarks>
internal sealed class SpeakerCheck : IPairCheck
{
    /// <summary>A title and a name are no longer.</summary>
    private const int MaxNameWords = 12;

    private const int MinLength = 3;

    private static readonly WordData Data = new("speech-words.txt");
    private static readonly FrozenSet<string> BeforeSpeaker = Data.GetWords("id.before");
    private static readonly FrozenSet<string> AfterSpeaker = Data.GetWords("id.after");
    private static readonly FrozenSet<string> EndOfSpeaker = Data.GetWords("id.end");
    private static readonly FrozenSet<string> EnglishVerbs = Data.GetWords("en");

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        if (!pair.Target.Keys.Overlaps(EnglishVerbs) && !pair.Target.Keys.Contains("according"))
        {
            return;
        }

        var (source, target) = (QuoteReader.Read(pair.Source).Ranges, QuoteReader.Read(pair.Target).Ranges);
        if (source.Count == 0 || target.Count == 0)
        {
            return;
        }

        var speakers = ReadSource(pair.Source);
        var others = ReadTarget(pair.Target, GetNames(pair.Source));
        if (speakers.Count == 0 || speakers.Count != others.Count)
        {
            return;
        }

        foreach (var (speaker, other) in speakers.Zip(others))
        {
            if (!speaker.Names.Contains(Trim(other.Key)) && speaker.Names.Overlaps(pair.Target.Keys))
            {
                findings.Add(
                    new Finding(
                        FindingIds.QuoteChanged,
                        Severity.Warning,
                        $"the speaker of the quotation is '{other.Range.In(pair.Target.Text)}' in the translation",
                        speaker.Word.Range,
                        other.Range
                    )
                );
                return;
            }
        }
    }

    private static List<(CheckWord Word, HashSet<string> Names)> ReadSource(CheckedText text)
    {
        var speakers = new List<(CheckWord, HashSet<string>)>();
        for (var i = 0; i < text.Words.Count; i++)
        {
            var names =
                BeforeSpeaker.Contains(text.Words[i].Key) ? ReadAfter(text, i + 1)
                : AfterSpeaker.Contains(text.Words[i].Key) ? ReadBefore(text, i - 1)
                : [];
            if (names.Count > 0)
            {
                speakers.Add((text.Words[i], names));
            }
        }

        return speakers;
    }

    private static HashSet<string> ReadAfter(CheckedText text, int first)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (
            var i = first;
            i < text.Words.Count
                && i < first + MaxNameWords
                && !EndOfSpeaker.Contains(text.Words[i].Key)
                && (text.Words[i].Kind != WordKind.Mark || text.Words[i].Key is "," or "-" or "(" or ")");
            i++
        )
        {
            AddName(text.Words[i], names);
        }

        return names;
    }

    private static HashSet<string> ReadBefore(CheckedText text, int last)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (
            var i = last;
            i >= 0 && i > last - MaxNameWords && (text.Words[i].Kind != WordKind.Mark || text.Words[i].Key is "," or "-" or "(" or ")");
            i--
        )
        {
            AddName(text.Words[i], names);
        }

        return names;
    }

    private static void AddName(CheckWord word, HashSet<string> names)
    {
        if (word is { IsWord: true, IsCapital: true, Key.Length: >= MinLength })
        {
            names.Add(word.Key);
        }
    }

    private static List<CheckWord> ReadTarget(CheckedText text, HashSet<string> names)
    {
        var speakers = new List<CheckWord>();
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (EnglishVerbs.Contains(text.Words[i].Key))
            {
                // "Rina said", or "said Rina".
                var at =
                    IsName(text, i - 1, names) ? i - 1
                    : IsName(text, i + 1, names) ? i + 1
                    : -1;
                if (at >= 0)
                {
                    speakers.Add(text.Words[at]);
                }
            }
            else if (text.Words[i].Key == "according" && text.GetKey(i + 1) == "to" && IsName(text, i + 2, names))
            {
                speakers.Add(text.Words[i + 2]);
            }
        }

        return speakers;
    }

    private static bool IsName(CheckedText text, int i, HashSet<string> names) =>
        i >= 0
        && i < text.Words.Count
        && text.Words[i] is { IsWord: true, IsCapital: true, Key.Length: >= MinLength }
        && names.Contains(Trim(text.Words[i].Key));

    private static HashSet<string> GetNames(CheckedText source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in source.Words)
        {
            AddName(word, names);
        }

        return names;
    }

    private static string Trim(string key) => key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;
}
