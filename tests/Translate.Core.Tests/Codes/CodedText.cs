using System.Globalization;
using System.Text;
using Translate.Core.Documents;

namespace Translate.Core.Tests.Codes;

/// <summary>Reads and writes texts with their codes in them: <c>&lt;1&gt;</c> opens pair 1, <c>&lt;/1&gt;</c> closes it, <c>&lt;2/&gt;</c> is on its own, <c>&lt;3_&gt;</c> stands for a space.</summary>
internal static class CodedText
{
    public static (string Text, IReadOnlyList<InlineCode> Codes) Parse(string coded)
    {
        var text = new StringBuilder();
        var codes = new List<InlineCode>();
        for (var at = 0; at < coded.Length; )
        {
            var end = coded[at] == '<' ? coded.IndexOf('>', at) : -1;
            if (end < 0)
            {
                text.Append(coded[at++]);
                continue;
            }

            var tag = coded[(at + 1)..end];
            var id = tag.Trim('/', '_');
            codes.Add(
                tag switch
                {
                    ['/', ..] => new InlineCode(text.Length, InlineCodeKind.Close, id, $"</{id}>"),
                    [.., '/'] => new InlineCode(text.Length, InlineCodeKind.Standalone, string.Empty, $"<{id}/>"),
                    [.., '_'] => new InlineCode(text.Length, InlineCodeKind.Standalone, string.Empty, $"<{id}_>") { Length = 1 },
                    _ => new InlineCode(text.Length, InlineCodeKind.Open, id, $"<{id}>"),
                }
            );
            text.Append(tag is [.., '_'] ? " " : string.Empty);
            at = end + 1;
        }

        return (text.ToString(), codes);
    }

    public static string Format(string text, IReadOnlyList<InlineCode> codes)
    {
        var coded = new StringBuilder();
        var at = 0;
        foreach (var code in codes)
        {
            coded.Append(text, at, Math.Max(0, code.Position - at)).Append(code.Data);
            at = Math.Max(at, Math.Min(code.Position, text.Length)) + (code.Position < text.Length ? code.Length : 0);
        }

        return coded.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Numbers in text, for generated codes.</summary>
    public static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
