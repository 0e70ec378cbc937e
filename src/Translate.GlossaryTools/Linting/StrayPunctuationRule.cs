using Translate.Core.Bitexts;

namespace Translate.GlossaryTools.Linting;

/// <summary>Punctuation at the end of a term, which every text must then have too.</summary>
internal sealed class StrayPunctuationRule : ILintRule
{
    /// <summary>With its full stop. After a longer last word, a full stop ends a sentence rather than an abbreviation (<c>Inc.</c>, <c>U.N.</c>, <c>Prof.</c>).</summary>
    private const int MaxAbbreviation = 5;

    /// <summary>The same of a word in lowercase letters (<c>dr.</c>).</summary>
    private const int MaxSmallAbbreviation = 3;

    private const string Marks = ",;:.!?-–—/\\\"“”„«»'‘’()[]{}*_|";

    public LintRuleInfo Info { get; } = new("TG010", "stray-punctuation", "A term or rendering begins or ends with punctuation.");

    public IEnumerable<LintFinding> Check(LintContext context) =>
        EntryTexts.Check(context, Info, Severity.Warning, "Remove the mark", text => Fault(text.Trim()));

    private static string? Fault(string text)
    {
        if (text.Length == 0 || IsEnclosed(text))
        {
            return null;
        }

        if (Marks.Contains(text[0], StringComparison.Ordinal) && !IsPaired(text, text[0]))
        {
            return $"begins with '{text[0]}'";
        }

        return Marks.Contains(text[^1], StringComparison.Ordinal) && !IsPaired(text, text[^1]) && !IsAbbreviation(text)
            ? $"ends with '{text[^1]}'"
            : null;
    }

    private static bool IsAbbreviation(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return text[^1] == '.'
            && (
                word.IndexOf('.', StringComparison.Ordinal) < word.Length - 1
                || word.Length <= (char.IsUpper(word[0]) ? MaxAbbreviation : MaxSmallAbbreviation)
            );
    }

    /// <summary>Whether the whole is a quotation, such as a title.</summary>
    private static bool IsEnclosed(string text) =>
        text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('\'', '\'') or ('‘', '’');

    private static bool IsPaired(string text, char mark) =>
        mark switch
        {
            '(' => text.Contains(')', StringComparison.Ordinal),
            ')' => text.Contains('(', StringComparison.Ordinal),
            '[' => text.Contains(']', StringComparison.Ordinal),
            ']' => text.Contains('[', StringComparison.Ordinal),
            _ => false,
        };
}
