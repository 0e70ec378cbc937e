namespace Translate.Engines.Tests.Marian;

/// <summary>The texts whose translations by the reference implementation are in <c>Data</c>.</summary>
internal static class GoldenInput
{
    /// <summary>The seeds of the models and of the texts.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [11, 12, 13];

    /// <summary>Makes the texts of a seed: words, odd characters, nothing, emoji, 500 tokens. None looks like two sentences, which the reference would split.</summary>
    public static IEnumerable<string> MakeLines(int seed)
    {
        foreach (var line in new SampleText(seed).MakeOddLines(700))
        {
            yield return line.Replace(". ", "; ", StringComparison.Ordinal)
                .Replace('!', ' ')
                .Replace('?', ' ')
                .Trim(' ', '\t', '▁', '\u200B', '\u00A0', '\u3000', '\u00AD');
        }

        yield return string.Empty;
        yield return "☕👩‍👩‍👧🇮🇩";
        yield return string.Join(' ', Enumerable.Repeat("saya minum kopi dan kamu makan nasi", 70));
        yield return string.Concat(Enumerable.Repeat("日本", 80));
    }
}
