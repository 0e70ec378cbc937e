using System.Text;
using Translate.Core.Documents;

namespace Translate.Formats.Xliff;

/// <summary>Gives spaces on both sides of a code to it, so that the text has one space there and no word touches the code in a target.</summary>
internal static class CodeBlanks
{
    /// <summary>Returns the text and the codes with these spaces in the codes' data.</summary>
    /// <param name="text">The text, with all its spaces.</param>
    /// <param name="codes">Its codes, in order of position.</param>
    public static (string Text, List<InlineCode> Codes) Settle(string text, IReadOnlyList<InlineCode> codes)
    {
        var settled = new List<InlineCode>(codes.Count);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            kept.Append(text, at, codes[i].Position - at);
            at = codes[i].Position;
            var code = codes[i] with { Position = kept.Length };
            if (code is { Kind: InlineCodeKind.Standalone, Length: 0 })
            {
                var end = i + 1 < codes.Count ? codes[i + 1].Position : text.Length;
                var start = at;
                while (at < end && text[at] == ' ' && (kept.Length == 0 || kept[^1] == ' '))
                {
                    at++;
                }

                var isAfterBlank =
                    at == text.Length
                    && kept.Length > 0
                    && kept[^1] == ' '
                    && !(settled is [.., var last] && last.Position + last.Length >= kept.Length);
                kept.Length -= isAfterBlank ? 1 : 0;
                code = code with { Position = kept.Length, Data = $"{(isAfterBlank ? " " : string.Empty)}{code.Data}{text[start..at]}" };
            }

            settled.Add(code);
        }

        return (kept.Append(text, at, text.Length - at).ToString(), settled);
    }
}
