using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Segmentation;

/// <summary>Invariants of sentence splitting, and texts to test them with.</summary>
/// <remarks>Also used by the soak test of Translate.Benchmarks, which checks ten million texts.</remarks>
internal static class SplitterInvariants
{
    /// <summary>Terminators, quotation marks, brackets, spaces, breaks, abbreviations, list markers, emoji and unpaired surrogates.</summary>
    public static readonly string[] EdgeCasePieces =
    [
        ".",
        ".",
        "!",
        "?",
        "…",
        "...",
        "。",
        "؟",
        "\"",
        "“",
        "”",
        "'",
        "‘",
        "’",
        "`",
        "``",
        "''",
        "«",
        "»",
        "„",
        "(",
        ")",
        "()",
        "[",
        "]",
        "[ah]",
        "(ab)",
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u2029",
        "\u2028",
        "•",
        "-",
        "—",
        ":",
        ";",
        ",",
        "/",
        "@",
        "#",
        "a",
        "A",
        "b",
        "X",
        "ii",
        "IV",
        "1",
        "2",
        "12",
        "2024",
        "1.000",
        "Rp",
        "Dr.",
        "dll.",
        "dkk.",
        "S.H.",
        "M.Si.",
        "Tbk.",
        "No.",
        "Jl.",
        "hal.",
        "km.",
        "Bab",
        "vitamin",
        "Kata",
        "Ia",
        "Namun",
        "Budi",
        "menjual",
        "yang",
        "Yahoo!",
        "iPhone",
        "😀",
        "✅",
        "\uFE0F",
        "\uD83D",
        "\uDE00",
        "\uD800",
        "www.",
        "http://",
        "a.n.",
        "(Purn.)",
        "Kenaikan",
        "Anak-anak",
    ];

    /// <summary>Returns the first invariant that the splitter violates for a text, or null if there is none.</summary>
    public static string? FindViolation(ISentenceSplitter splitter, string text)
    {
        var sentences = splitter.Split(text);
        return !CoversText(text, sentences) ? "sentences and gaps restore the text"
            : !sentences.All(sentence => IsWhole(splitter, sentence.In(text).ToString())) ? "a sentence split again stays whole"
            : !sentences.SequenceEqual(splitter.Split(text + "\n\nIa (pulang).” dan").Take(sentences.Count))
                ? "text after a blank line does not affect text before it"
            : null;
    }

    /// <summary>Creates a text of random pieces.</summary>
    public static string CreateRandomText(Random random, int maxPieces) =>
        string.Concat(random.GetItems(EdgeCasePieces, random.Next(1, maxPieces + 1)));

    private static bool CoversText(string text, IReadOnlyList<TextRange> sentences)
    {
        var at = 0;
        foreach (var sentence in sentences)
        {
            if (
                sentence.Start < at
                || sentence.Length == 0
                || !text.AsSpan(at, sentence.Start - at).IsWhiteSpace()
                || char.IsWhiteSpace(text[sentence.Start])
                || char.IsWhiteSpace(text[sentence.End - 1])
            )
            {
                return false;
            }

            at = sentence.End;
        }

        return text.AsSpan(at).IsWhiteSpace();
    }

    private static bool IsWhole(ISentenceSplitter splitter, string sentence) =>
        splitter.Split(sentence) is [var only] && only == new TextRange(0, sentence.Length);
}
