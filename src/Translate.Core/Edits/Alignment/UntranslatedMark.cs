using Translate.Core.Bitexts;

namespace Translate.Core.Edits.Alignment;

/// <summary>Recognizes the mark around a sentence that has no translation.</summary>
internal static class UntranslatedMark
{
    /// <summary>Whether a text has a mark, whole or in part.</summary>
    public static bool IsIn(string text) => text.Contains(Bitext.MarkStart.TrimEnd(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text that a target file has for a sentence without a translation.</summary>
    /// <param name="source">The sentence.</param>
    /// <param name="untranslated">What the run writes for untranslated text.</param>
    public static string Get(string source, UntranslatedText untranslated) =>
        untranslated == UntranslatedText.Mark ? Bitext.MarkStart + source + Bitext.MarkEnd : source;
}
