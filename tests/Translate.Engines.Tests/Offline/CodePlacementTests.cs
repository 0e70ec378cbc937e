using Translate.Core.Codes;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class CodePlacementTests
{
    private static readonly OfflineTranslator Engine = new();

    [Theory]
    [InlineData("code-places.tsv")]
    [InlineData("code-places-held-out.tsv")]
    public async Task At_least_95_percent_of_codes_are_placed_correctly_and_no_code_is_lost(string name)
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var pair in MarkedPair.Read(name))
        {
            var success = await TranslateAsync(pair);
            Assert.True(success.Target == pair.Target, $"The engine changed '{pair.Target}' to '{success.Target}'. Mark the places again.");
            var placed = CodePlacer.Place(pair.Source, pair.Codes, pair.Target, [], success.Tokens).Codes;
            Assert.True(CodeLaw.Holds(pair.Source, pair.Codes, pair.Target, placed), CodedText.Format(pair.Target, placed));
            var found = pair.FindRight(placed).Count();
            (right, all) = (right + found, all + placed.Count);
            if (found < placed.Count)
            {
                wrong.Add(CodedText.Format(pair.Target, placed));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {right} of {all} codes at a right place");
        Assert.True(right >= 0.95 * all, $"{right} of {all}:\n{string.Join('\n', wrong)}");
    }

    private static async Task<TranslationResult.Success> TranslateAsync(MarkedPair pair) =>
        Assert.IsType<TranslationResult.Success>(
            Assert.Single(
                await Engine.TranslateAsync(
                    [new TranslationRequest(pair.Source, []) { Codes = pair.Codes }],
                    TestContext.Current.CancellationToken
                )
            )
        );
}
