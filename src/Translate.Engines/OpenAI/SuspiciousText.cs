using System.Text.RegularExpressions;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Engines.OpenAI;

/// <summary>Finds sentences that may be written to command a model. They are sent alone, so that they cannot change the translation of others.</summary>
/// <remarks>In doubt a sentence is suspicious: that costs a request of its own, and nothing else.</remarks>
internal static partial class SuspiciousText
{
    private static readonly Regex Phrases = CreatePhrases();

    private static readonly Lazy<LanguageIdentifier> Languages = new(LanguageIdentifier.CreateDefault);

    /// <summary>Whether a text has words of instructions to a model, notation of data or of messages, hidden or disguised characters, or another language.</summary>
    public static bool IsSuspicious(string text)
    {
        var visible = HiddenCharacters.Remove(text);
        return visible.Length != text.Length
            || Notation().IsMatch(visible)
            || Phrases.IsMatch(visible)
            || DisguisedWords.IsIn(visible)
            || Languages.Value.Identify(visible).Language is not null;
    }

    private static Regex CreatePhrases()
    {
        var words = SectionedWordList
            .ReadLines(typeof(SuspiciousText).Assembly, "instruction-words.txt")
            .SelectMany(section => section.Value)
            .ToList();
        var backwards = words.Select(word => string.Concat(word.Reverse()));
        return new Regex(
            $@"\b(?:{string.Join('|', words.Select(Regex.Escape))})|(?:{string.Join('|', backwards.Select(Regex.Escape))})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );
    }

    [GeneratedRegex(@"[{}]|</?\w|<\||```|\[/?INST\]|""\s*[:\]]|\\[un""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
