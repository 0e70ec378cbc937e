using System.Buffers;
using System.Text.RegularExpressions;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>A rule that finds patterns.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Message">What it wants.</param>
/// <param name="Patterns">The patterns, in order. A place belongs to the first that finds it.</param>
/// <param name="Unless">A place that overlaps a match of one of these is right.</param>
/// <param name="Location">Where it is in the file.</param>
internal sealed record PatternRule(
    string Name,
    string Message,
    IReadOnlyList<StylePattern> Patterns,
    IReadOnlyList<StyleRegex> Unless,
    SourceLocation Location
) : StyleRule(Name, Message, Location)
{
    /// <summary>The most places of one rule in one text. Keeps the time linear.</summary>
    private const int MaxMatches = 20;

    /// <summary>Texts such as <c>percent</c>. Each match contains one of them, so a quick search for them comes first. Null if it has none.</summary>
    public SearchValues<string>? Needs { get; init; }

    /// <inheritdoc/>
    public override bool CanFix => Patterns.Any(pattern => pattern.Replacement is not null);

    /// <inheritdoc/>
    public override IEnumerable<StyleMatch> Find(string text)
    {
        if (Needs is { } needs && !text.AsSpan().ContainsAny(needs))
        {
            return [];
        }

        List<StyleMatch>? found = null;
        List<TextRange>? right = null;
        foreach (var pattern in Patterns)
        {
            var before = found?.ToArray() ?? [];
            foreach (var match in pattern.Find.FindMatches(text, MaxMatches))
            {
                right ??= FindRight(text);
                var range = GetRange(match);
                if (!Overlaps(right, range) && !before.Any(other => other.Range.Overlaps(range)))
                {
                    (found ??= []).Add(new StyleMatch(Name, Message, range, pattern.Replacement?.Expand(match)).Trim(text));
                }
            }
        }

        return found?.OrderBy(match => match.Range.Start) ?? Enumerable.Empty<StyleMatch>();
    }

    /// <summary>Returns the places that are right, joined where they overlap, in order.</summary>
    private List<TextRange> FindRight(string text)
    {
        var joined = new List<TextRange>();
        foreach (
            var range in Unless.SelectMany(regex => regex.FindMatches(text, int.MaxValue)).Select(GetRange).OrderBy(range => range.Start)
        )
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new TextRange(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    private static bool Overlaps(List<TextRange> ranges, TextRange range)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].End <= range.Start ? (middle + 1, high) : (low, middle);
        }

        return low < ranges.Count && ranges[low].Overlaps(range);
    }

    private static TextRange GetRange(Match match) => new(match.Index, match.Index + match.Length);
}
