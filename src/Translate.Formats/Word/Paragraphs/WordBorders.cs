using Translate.Core.Codes;
using Translate.Core.Documents;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Moves the ends of ranges out of words, because nobody sees where in a word a bookmark begins, and no engine can keep a code there.</summary>
internal static class WordBorders
{
    /// <summary>Moves the start of a range to the start of its word, and any other end to the end of its word, unless another code is between.</summary>
    /// <param name="codes">The codes of a paragraph, in order of position. They are changed in place.</param>
    /// <param name="text">Its text.</param>
    public static void Snap(PlannedCode[] codes, string text)
    {
        var words = new CodeText(text);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] is { IsRange: true, Code: { Kind: InlineCodeKind.Open, Position: var position } } && words.IsInside(position))
            {
                var start = words.Tokens[words.FindFrom(position)].Start;
                Move(ref codes[i], i == 0 || codes[i - 1].Code.Position + codes[i - 1].Code.Length <= start ? start : position);
            }
        }

        for (var i = codes.Length - 1; i >= 0; i--)
        {
            if (codes[i] is { IsRange: true, Code: { Kind: not InlineCodeKind.Open, Position: var position } } && words.IsInside(position))
            {
                var end = words.Tokens[words.FindFrom(position)].End;
                Move(ref codes[i], i == codes.Length - 1 || codes[i + 1].Code.Position >= end ? end : position);
            }
        }
    }

    private static void Move(ref PlannedCode planned, int position) =>
        planned = planned with { Code = planned.Code with { Position = position } };
}
