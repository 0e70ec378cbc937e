using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>Corrects what the rules of house style correct without a person.</summary>
internal static class StyleFixer
{
    /// <summary>A correction can make room for another: of date, then of month. Rules that undo each other end here.</summary>
    private const int MaxRounds = 8;

    /// <summary>Returns the corrected text.</summary>
    /// <param name="guide">The rules.</param>
    /// <param name="text">An English text.</param>
    /// <param name="kept">Texts that stay as they are, such as the renderings of terms.</param>
    /// <param name="onFixed">Receives each correction.</param>
    /// <param name="canReplace">Whether a range of the text as it is then may be replaced; always, if absent.</param>
    public static string Fix(
        StyleGuide guide,
        string text,
        IReadOnlyCollection<string> kept,
        Action<StyleEdit> onFixed,
        Func<TextRange, bool>? canReplace = null
    )
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var current = text;
            var isChanged = false;
            var start = text.Length;
            foreach (
                var match in guide
                    .Find(current, range => IsKept(current, range, kept))
                    .Where(match => match.Replacement is not null && canReplace?.Invoke(match.Range) is not false)
                    .OrderByDescending(match => match.Range.Start)
            )
            {
                var before = match.Range.In(current).ToString();
                if (match.Range.End > start || before == match.Replacement)
                {
                    continue;
                }

                text = string.Concat(text.AsSpan(0, match.Range.Start), match.Replacement, text.AsSpan(match.Range.End));
                start = match.Range.Start;
                isChanged = true;
                onFixed(new StyleEdit(match.Rule, match.Range, before, match.Replacement!));
            }

            if (!isChanged)
            {
                break;
            }
        }

        return text;
    }

    private static bool IsKept(string text, TextRange range, IReadOnlyCollection<string> kept)
    {
        foreach (var word in kept)
        {
            for (
                var at = text.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
            )
            {
                if (range.Overlaps(new TextRange(at, at + word.Length)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
