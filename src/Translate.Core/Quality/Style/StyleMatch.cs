using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>A place of an English text that a rule of house style objects to.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Message">What the rule wants.</param>
/// <param name="Range">The place.</param>
/// <param name="Replacement">The text that the rule wants in its place; null if a person must decide.</param>
internal sealed record StyleMatch(string Rule, string Message, TextRange Range, string? Replacement)
{
    /// <summary>Returns the match of only the words that change. A pattern also matches what is around them.</summary>
    /// <param name="text">The text.</param>
    public StyleMatch Trim(string text)
    {
        if (Replacement is not { } replacement)
        {
            return this;
        }

        var old = Range.In(text);
        var start = old.CommonPrefixLength(replacement);
        var end = 0;
        while (end < Math.Min(old.Length, replacement.Length) - start && old[^(end + 1)] == replacement[^(end + 1)])
        {
            end++;
        }

        while (start > 0 && !char.IsWhiteSpace(old[start - 1]))
        {
            start--;
        }

        while (end > 0 && char.IsLetterOrDigit(old[^end]))
        {
            end--;
        }

        return this with
        {
            Range = new TextRange(Range.Start + start, Range.End - end),
            Replacement = replacement[start..^end],
        };
    }
}
