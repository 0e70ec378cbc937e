using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>The house style: rules for English text, read from a file. Immutable, safe to use from several threads at once.</summary>
public sealed class StyleGuide
{
    private static readonly Lazy<StyleGuide> Shipped = new(StyleReader.ReadShipped);

    internal StyleGuide(IReadOnlyList<StyleRule> rules, AcronymRules acronyms, string text) =>
        (Rules, Acronyms, Text) = (rules, acronyms, text);

    /// <summary>No rules.</summary>
    public static StyleGuide Empty { get; } = new([], AcronymRules.None, string.Empty);

    /// <summary>The rules that the program comes with: the style of the Associated Press, and names of Indonesian bodies.</summary>
    public static StyleGuide Default => Shipped.Value;

    /// <summary>The rules, in the order of the file.</summary>
    internal IReadOnlyList<StyleRule> Rules { get; }

    /// <summary>The rules for acronyms.</summary>
    internal AcronymRules Acronyms { get; }

    /// <summary>The text of the file. It identifies the guide.</summary>
    internal string Text { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">A YAML file.</param>
    /// <exception cref="Problems.ProblemException">The file cannot be read or has errors; one problem each, with its line.</exception>
    public static StyleGuide Read(string path) => StyleReader.Read(path);

    /// <summary>Returns the places that the rules object to, in order of rules.</summary>
    /// <param name="text">An English text.</param>
    /// <param name="isExcused">Whether a place is right for another reason.</param>
    internal IEnumerable<StyleMatch> Find(string text, Func<TextRange, bool> isExcused) =>
        Rules.SelectMany(rule => rule.Find(text)).Where(match => !isExcused(match.Range) && !IsInAddress(text, match.Range));

    private static bool IsInAddress(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return !range.In(text).ContainsAny(' ', '\t')
            && Texts.AddressReader.Find(text.AsSpan(start, end - start)) is { } address
            && address.Overlaps(new TextRange(range.Start - start, range.End - start));
    }
}
