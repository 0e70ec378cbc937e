using System.Globalization;
using System.Text;
using Translate.Core.Documents;

namespace Translate.Core.Output;

/// <summary>A text with its inline codes as numbers, for people: <c>{1}old{/1} house{2/}</c>.</summary>
internal static class NumberedText
{
    /// <summary>Writes the codes into the text. A brace of the text itself is doubled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    /// <param name="numbers">The number of each code.</param>
    public static string Format(string text, IReadOnlyList<InlineCode> codes, IReadOnlyList<int> numbers)
    {
        var numbered = new StringBuilder(text.Length + (4 * codes.Count));
        var at = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var position = Math.Clamp(codes[i].Position, at, text.Length);
            Append(numbered, text.AsSpan(at, position - at));
            at = position;
            _ = codes[i].Kind switch
            {
                InlineCodeKind.Open => numbered.Append(CultureInfo.InvariantCulture, $"{{{numbers[i]}}}"),
                InlineCodeKind.Close => numbered.Append(CultureInfo.InvariantCulture, $"{{/{numbers[i]}}}"),
                _ => numbered.Append(CultureInfo.InvariantCulture, $"{{{numbers[i]}/}}"),
            };
        }

        Append(numbered, text.AsSpan(at));
        return numbered.ToString();
    }

    private static void Append(StringBuilder numbered, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            numbered.Append(c);
            if (c is '{' or '}')
            {
                numbered.Append(c);
            }
        }
    }
}
