using Translate.Core.Tests.Support;
using Translate.Core.Translators;
using Translate.Engines.OpenAI;

namespace Translate.Engines.Tests.OpenAI;

public class ContentOverlapTests
{
    /// <summary>Translations that people and engines made of 997 sentences: <c>flores-dev.*.en</c>.</summary>
    public static TheoryData<string> Translations => ["", ".google", ".microsoft", ".nllb", ".opusmt", ".bergamot-tiny"];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Good_translations_pass_and_translations_of_other_sentences_fail(string engine)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "data", "flores");
        Assert.SkipUnless(Directory.Exists(folder), "The FLORES segments are not beside the repository, in ../shared/data/flores.");
        var sources = File.ReadAllLines(Path.Combine(folder, "flores-dev.id"));
        var targets = File.ReadAllLines(Path.Combine(folder, $"flores-dev{engine}.en"));
        var checker = new AnswerChecker();

        var right = sources.Zip(targets).Count(pair => Check(checker, pair.First, pair.Second) == AnswerFault.None);
        var wrong = sources
            .Zip(targets.Skip(7).Concat(targets.Take(7)))
            .Count(pair => Check(checker, pair.First, pair.Second) == AnswerFault.None);

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {right} of {sources.Length} right ones pass, {wrong} wrong ones");
        Assert.InRange(right, sources.Length - 7, sources.Length);
        Assert.InRange(wrong, 0, sources.Length / 15);
    }

    private static AnswerFault Check(AnswerChecker checker, string source, string target) =>
        checker.Check([new TranslationRequest(source, [])], [new AnswerItem("1", source, target)])[0].Fault;
}
