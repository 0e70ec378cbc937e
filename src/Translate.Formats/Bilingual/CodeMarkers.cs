using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Formats.Bilingual;

/// <summary>
/// Writes codes into text as markers that a person can see and move: <c>⟦1⟧bold⟦/1⟧</c> for a pair, <c>⟦2/⟧</c> for a code on its own. A literal
/// <c>⟦</c> is doubled.
/// </summary>
internal static partial class CodeMarkers
{
    private const char Start = '⟦';

    /// <summary>Returns the text with a marker for each code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    /// <param name="numbers">The number of each code; see <see cref="CodeNumbering"/>.</param>
    public static string Write(string text, IReadOnlyList<InlineCode> codes, IReadOnlyList<int> numbers)
    {
        var marked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (code, number) in codes.Zip(numbers))
        {
            var position = Math.Clamp(code.Position, at, text.Length);
            AppendText(marked, text.AsSpan(at, position - at));
            at = position;
            marked.Append(Create(code.Kind, number));
        }

        AppendText(marked, text.AsSpan(at));
        return marked.ToString();
    }

    /// <summary>Returns the text without its markers, and a code for each. A code's data is its marker, because the text does not have the native code.</summary>
    public static (string Text, IReadOnlyList<InlineCode> Codes) Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var codes = new List<InlineCode>();
        var at = 0;
        foreach (var match in Marker().EnumerateMatches(marked))
        {
            text.Append(marked, at, match.Index - at);
            at = match.Index + match.Length;
            var marker = marked.Substring(match.Index, match.Length);
            if (marker[1] == Start)
            {
                text.Append(Start);
                continue;
            }

            var kind =
                marker[1] == '/' ? InlineCodeKind.Close
                : marker[^2] == '/' ? InlineCodeKind.Standalone
                : InlineCodeKind.Open;
            codes.Add(
                new InlineCode(text.Length, kind, kind == InlineCodeKind.Standalone ? string.Empty : marker.Trim('⟦', '⟧', '/'), marker)
            );
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), codes);
    }

    /// <summary>Returns codes with the native data in place of the markers; null if a marker is not of one of the source's codes.</summary>
    /// <param name="codes">What <see cref="Read"/> returned for the source or the target.</param>
    /// <param name="nativeSource">The codes of the source that was written.</param>
    public static IReadOnlyList<InlineCode>? Resolve(IReadOnlyList<InlineCode> codes, IReadOnlyList<InlineCode> nativeSource)
    {
        var known = new Dictionary<string, InlineCode>(StringComparer.Ordinal);
        foreach (var (code, number) in nativeSource.Zip(CodeNumbering.Count(nativeSource)))
        {
            known.TryAdd(Create(code.Kind, number), code);
        }

        return codes.All(code => known.ContainsKey(code.Data))
            ? [.. codes.Select(code => known[code.Data] with { Position = code.Position, Length = 0 })]
            : null;
    }

    /// <summary>Returns the places of the markers in a text.</summary>
    public static IReadOnlyList<TextRange> Find(string marked)
    {
        var markers = new List<TextRange>();
        foreach (var match in Marker().EnumerateMatches(marked))
        {
            markers.Add(new TextRange(match.Index, match.Index + match.Length));
        }

        return markers;
    }

    private static string Create(InlineCodeKind kind, int number) =>
        kind switch
        {
            InlineCodeKind.Open => string.Create(CultureInfo.InvariantCulture, $"⟦{number}⟧"),
            InlineCodeKind.Close => string.Create(CultureInfo.InvariantCulture, $"⟦/{number}⟧"),
            _ => string.Create(CultureInfo.InvariantCulture, $"⟦{number}/⟧"),
        };

    private static void AppendText(StringBuilder marked, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            marked.Append(c).Append(c == Start ? "⟦" : string.Empty);
        }
    }

    [GeneratedRegex("⟦(?:⟦|/?[0-9]{1,6}⟧|[0-9]{1,6}/⟧)")]
    private static partial Regex Marker();
}
