using System.Buffers;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Which fields have a result that is text to translate, and which are not seen at all.</summary>
internal static class FieldKinds
{
    private static readonly SearchValues<char> KindEnds = SearchValues.Create(" \t\r\n\\\"");

    private static readonly HashSet<string> WithText = new(StringComparer.OrdinalIgnoreCase)
    {
        "HYPERLINK",
        "TOC",
        "REF",
        "STYLEREF",
        "NOTEREF",
        "TITLE",
        "SUBJECT",
        "QUOTE",
        "IF",
        "INCLUDETEXT",
        "FORMTEXT",
        "COMMENTS",
        "KEYWORDS",
        "MACROBUTTON",
        "GOTOBUTTON",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "XE",
        "TC",
        "TA",
        "RD",
        "SET",
        "ASK",
        "PRIVATE",
    };

    /// <summary>Whether the result is text. The result of the others, such as a page number, a date or a name, is computed.</summary>
    public static bool HasText(string instruction) => WithText.Contains(GetKind(instruction));

    /// <summary>Whether the field shows nothing in its place, such as an index entry.</summary>
    public static bool IsUnseen(string instruction) => Unseen.Contains(GetKind(instruction));

    /// <summary>Returns a field as users see it, such as <c>{ PAGE }</c>.</summary>
    public static string Describe(string instruction)
    {
        const int MaxLength = 100;
        var words = string.Join(' ', instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{{ {(words.Length > MaxLength ? words[..MaxLength] : words)} }}";
    }

    private static string GetKind(string instruction)
    {
        var trimmed = instruction.AsSpan().Trim();
        var end = trimmed.IndexOfAny(KindEnds);
        return (end < 0 ? trimmed : trimmed[..end]).ToString();
    }
}
