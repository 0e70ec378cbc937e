using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Codes;

/// <summary>Moves what refers to places of a text along when the text was changed in places.</summary>
internal static class CodeShift
{
    /// <summary>Returns the codes of a text at their places in the changed text, in the same order.</summary>
    /// <param name="old">The text.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    /// <param name="changed">The changed text.</param>
    public static IReadOnlyList<InlineCode> Shift(string old, IReadOnlyList<InlineCode> codes, string changed)
    {
        if (codes.Count == 0 || old == changed)
        {
            return codes;
        }

        var map = new PositionMap(old, changed);
        var shifted = new List<InlineCode>(codes.Count);
        var last = 0;
        foreach (var code in codes)
        {
            var isEnd =
                code.Kind == InlineCodeKind.Close
                || (
                    code.Kind == InlineCodeKind.Standalone
                    && code.Position > 0
                    && !char.IsWhiteSpace(old[Math.Min(code.Position, old.Length) - 1])
                );
            var position = Math.Max(last, map.Map(code.Position, isEnd));
            var hasBlank = position == changed.Length || char.IsWhiteSpace(changed[position]);
            shifted.Add(code with { Position = position, Length = hasBlank ? code.Length : 0 });
            last = position + (position < changed.Length ? shifted[^1].Length : 0);
        }

        return shifted;
    }

    /// <summary>Returns an alignment whose target was changed.</summary>
    public static IReadOnlyList<AlignedToken> ShiftTarget(string old, IReadOnlyList<AlignedToken> tokens, string changed)
    {
        if (tokens.Count == 0 || old == changed)
        {
            return tokens;
        }

        var map = new PositionMap(old, changed);
        return [.. tokens.Select(token => token with { Target = Shift(map, old, token.Target) })];
    }

    /// <summary>Returns an alignment whose source was changed.</summary>
    public static IReadOnlyList<AlignedToken> ShiftSource(string old, IReadOnlyList<AlignedToken> tokens, string changed)
    {
        if (tokens.Count == 0 || old == changed)
        {
            return tokens;
        }

        var map = new PositionMap(old, changed);
        return [.. tokens.Select(token => token with { Source = Shift(map, old, token.Source) })];
    }

    /// <summary>A space before a word is not part of it here: it may be another space in the changed text.</summary>
    private static TextRange Shift(PositionMap map, string old, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(old[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(old[end - 1]))
        {
            end--;
        }

        var from = map.Map(start, isEnd: false);
        return new TextRange(from, start == end ? from : Math.Max(from, map.Map(end, isEnd: true)));
    }
}
