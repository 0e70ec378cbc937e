using System.Text.RegularExpressions;
using Translate.Engines.Offline;

namespace Translate.Engines.OpenAI;

/// <summary>Estimates how much of a source is in a translation, by the lexicon of the built-in engine: it finds a text that is about something else.</summary>
/// <remarks>It knows no grammar and one English word for each Indonesian one, so a good translation has about half of the words.</remarks>
internal sealed partial class ContentOverlap(Lexicon lexicon)
{
    /// <summary>Enough of an English word to know it by, whatever its ending is.</summary>
    private const int StemLength = 5;

    /// <summary>Shorter English words are in every text.</summary>
    private const int MinLength = 4;

    private static readonly string[] Clitics = ["nya", "lah", "kah", "pun"];

    /// <summary>Returns how many words of the source can be known in English, and how many of them the translation has.</summary>
    public (int Known, int Found) Count(string source, string target)
    {
        var words = Word().EnumerateMatches(target);
        var english = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in words)
        {
            var word = target.AsSpan(match.Index, match.Length);
            english.Add(word.ToString());
            english.Add(GetStem(word).ToString());
        }

        var (known, found) = (0, 0);
        foreach (var match in Word().EnumerateMatches(source))
        {
            var word = source.Substring(match.Index, match.Length);
            var isName = match.Index > 0 && char.IsUpper(word[0]);
            var forms = GetEnglish(word);
            if (forms.Count > 0 || isName || char.IsAsciiDigit(word[0]))
            {
                known++;
                found += english.Contains(word) || forms.Exists(form => english.Contains(GetStem(form).ToString())) ? 1 : 0;
            }
        }

        return (known, found);
    }

    private static ReadOnlySpan<char> GetStem(ReadOnlySpan<char> word) => word.Length <= StemLength ? word : word[..StemLength];

    private List<string> GetEnglish(string word)
    {
        var entry =
            lexicon.Find(word)
            ?? Clitics
                .Where(clitic => word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase) && word.Length > clitic.Length + 2)
                .Select(clitic => lexicon.Find(word[..^clitic.Length]))
                .FirstOrDefault(found => found is not null);
        return entry is null
            ? []
            :
            [
                .. $"{entry.English} {entry.Forms}"
                    .Split([' ', '|', '-'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(part => part.Length >= MinLength),
            ];
    }

    [GeneratedRegex(@"[\p{L}]+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
