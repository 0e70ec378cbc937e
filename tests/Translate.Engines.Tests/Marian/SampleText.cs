using System.Text;

namespace Translate.Engines.Tests.Marian;

/// <summary>Makes lines of Indonesian-like text for training and testing vocabularies, the same for a seed.</summary>
internal sealed class SampleText(int seed)
{
    private static readonly string[] Syllables =
    [
        "ba",
        "ka",
        "ra",
        "me",
        "nya",
        "ngan",
        "ti",
        "su",
        "pem",
        "ber",
        "di",
        "an",
        "kan",
        "lah",
        "per",
        "to",
        "gi",
        "ja",
        "wa",
        "ne",
        "ko",
        "ta",
        "si",
        "da",
        "i",
        "u",
    ];
    private static readonly string[] Words =
    [
        "Menteri",
        "Luar",
        "Negeri",
        "Jakarta",
        "ekonomi",
        "pemerintah",
        "Rp",
        "juta",
        "persen",
        "PBB",
        "COVID-19",
        "e-mail",
    ];
    private static readonly string[] Odd =
    [
        "ﬁ",
        "①",
        "Ａ",
        "ｱ",
        "é",
        "é",
        "½",
        "™",
        "…",
        " ",
        "\u00A0",
        "\u3000",
        "\t",
        "\u200B",
        "\u00AD",
        "日本",
        "مرحبا",
        "Привет",
        "☕",
        "👩‍👩‍👧",
        "🇮🇩",
        "ǆ",
        "Å",
        "２０２６",
        "㌔",
        "\uFFFD",
        "▁",
        "<0x41>",
        "</s>",
        "{x}",
        "<b>",
        "«",
        "—",
        "ﷺ",
        "각",
        "\u0301",
        "\uE000",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes lines of words and numbers.</summary>
    public IEnumerable<string> MakeLines(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return MakeLine(odd: 40);
        }
    }

    /// <summary>Makes lines that also have what a normaliser changes, and characters that no vocabulary has.</summary>
    public IEnumerable<string> MakeOddLines(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return i % 10 == 0 ? MakeCharacters() : MakeLine(odd: 4);
        }
    }

    private string MakeLine(int odd)
    {
        var line = new StringBuilder();
        for (var words = _random.Next(1, 16); words > 0; words--)
        {
            line.Append(
                _random.Next(odd) switch
                {
                    0 => Odd[_random.Next(Odd.Length)],
                    1 => Words[_random.Next(Words.Length)],
                    2 => _random.Next(10_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    _ => string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])),
                }
            );
            line.Append(
                _random.Next(12) switch
                {
                    0 => "  ",
                    1 => ", ",
                    2 => ". ",
                    3 => string.Empty,
                    _ => " ",
                }
            );
        }

        return line.ToString();
    }

    private string MakeCharacters()
    {
        var line = new StringBuilder();
        for (var characters = _random.Next(1, 30); characters > 0; characters--)
        {
            var value = _random.Next(4) == 0 ? _random.Next(0x10000, 0x30000) : _random.Next(0x20, 0x10000);
            line.Append(Rune.IsValid(value) ? new Rune(value).ToString() : " ");
        }

        return line.ToString();
    }
}
