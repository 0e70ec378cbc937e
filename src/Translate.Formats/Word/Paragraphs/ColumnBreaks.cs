using System.Text.RegularExpressions;
using Translate.Core.Documents;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Finds the tabs that separate texts, as in a header with three columns or after a label. A tab inside a sentence, as converted PDF files have, separates nothing.</summary>
internal static partial class ColumnBreaks
{
    /// <summary>Returns the positions of the spaces in the text for which such tabs stand. With them, line breaks separate texts too.</summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    public static IReadOnlyList<int> Find(string text, IReadOnlyList<InlineCode> codes) =>
        codes.Any(code => Tab().IsMatch(code.Data) && IsBreak(text, code))
            ? [.. codes.Where(code => IsBreak(text, code)).Select(code => code.Position)]
            : [];

    private static bool IsBreak(string text, InlineCode code) =>
        code.Length > 0
        && code.Position > 0
        && code.Position + 1 < text.Length
        && (!char.IsLower(text[code.Position + 1]) || text[code.Position - 1] == ':');

    [GeneratedRegex(@"^<(\w+:)?p?tab[\s/>]", RegexOptions.NonBacktracking)]
    private static partial Regex Tab();
}
