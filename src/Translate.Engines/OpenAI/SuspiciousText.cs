using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Engines.OpenAI;

/// <summary>Finds sentences that may be written to command a model. They are sent alone, so that they cannot change the translation of others.</summary>
/// <remarks>In doubt a sentence is suspicious: that costs a request of its own, and nothing else.</remarks>
internal static partial class SuspiciousText
{
    private static readonly Regex Phrases = CreatePhrases();

    /// <summary>Whether a text has words of instructions to a model, notation of data or of messages, or hidden characters.</summary>
    public static bool IsSuspicious(string text)
    {
        var visible = HiddenCharacters.Remove(text);
        return visible.Length != text.Length || Notation().IsMatch(visible) || Phrases.IsMatch(visible);
    }

    private static Regex CreatePhrases()
    {
        var words = SectionedWordList.ReadLines(typeof(SuspiciousText).Assembly, "instruction-words.txt").SelectMany(section => section.Value).Select(Regex.Escape);
        return new Regex($@"\b(?:{string.Join('|', words)})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"[{}]|</?\w|<\||```|\[/?INST\]|""\s*[:\]]|\\[un""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
