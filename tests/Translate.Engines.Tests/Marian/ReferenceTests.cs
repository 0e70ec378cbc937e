using System.Security.Cryptography;
using System.Text;

namespace Translate.Engines.Tests.Marian;

public class ReferenceTests
{
    /// <summary>One text of so many is translated; all of them in a soak.</summary>
    private static readonly int Step = Environment.GetEnvironmentVariable("TRANSLATE_MARIAN_ALL") is null ? 8 : 1;

    [Fact]
    public void Matches_the_reference_for_99_of_100_texts_of_three_more_models()
    {
        var (same, all) = (0, 0);
        foreach (var seed in GoldenInput.Seeds)
        {
            var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Marian", "Data", $"reference-{seed}.txt"))
                .Where((_, i) => i % Step == 0)
                .ToArray();
            var actual = TestModels
                .Translate(
                    TestModels.Load(TestModels.Generate("--mode", "rand", "--seed", $"{seed}")),
                    GoldenInput.MakeLines(seed).Where((_, i) => i % Step == 0)
                )
                .Select(target => GetHash(target.Text))
                .ToArray();

            Assert.Equal(expected.Length, actual.Length);
            same += expected.Zip(actual).Count(pair => pair.First == pair.Second);
            all += expected.Length;
        }

        Assert.InRange(same, all * 99 / 100, all);
    }

    /// <summary>The start of a text's hash, as it is in the files of <c>Data</c>.</summary>
    private static string GetHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
