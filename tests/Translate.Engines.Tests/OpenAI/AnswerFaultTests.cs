using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>Every way in which a model answers with something else than the translations, in batches and alone.</summary>
public class AnswerFaultTests
{
    private static readonly string[] Sentences =
    [
        "Presiden membuka konferensi perdamaian di Jakarta pada hari Senin.",
        "Menteri keuangan menaikkan anggaran pendidikan sebesar 12 persen.",
        "Banjir merusak ratusan rumah penduduk di Jawa Tengah.",
        "Polisi menangkap tiga orang tersangka korupsi di Surabaya kemarin.",
    ];

    /// <summary>The fault, and how many requests get over it when it happens to the batch only.</summary>
    public static TheoryData<string, int> Batches =>
        new()
        {
            { "refusal", 5 },
            { "text-refusal", 5 },
            { "filter", 5 },
            { "source", 5 },
            { "german", 5 },
            { "indonesian", 5 },
            { "item-commentary", 5 },
            { "item-refusal", 5 },
            { "no-echo", 5 },
            { "blank", 5 },
            { "long", 5 },
            { "other-content", 5 },
            { "merged", 3 },
            { "swapped", 3 },
            { "swapped-targets", 3 },
            { "missing", 2 },
            { "repeated", 2 },
            { "length-midway", 3 },
            { "fence", 1 },
            { "thinking", 1 },
            { "commentary", 1 },
            { "preamble", 1 },
            { "extra", 1 },
            { "numeric-ids", 1 },
            { "no-usage", 1 },
        };

    public static TheoryData<string> Unreadable => ["length", "endless-thinking", "empty", "not-json", "truncated", "html", "no-body"];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Failed_sentences_of_a_batch_are_retried_singly(string fault, int requests)
    {
        await using var chat = await EmulatedChat.StartAsync();
        var clean = GetTargets(await chat.TranslateAsync(Sentences));
        chat.Service.Faults.Replace($"batches: {fault}");

        var results = await chat.TranslateAsync(Sentences);

        Assert.Equal(clean, GetTargets(results));
        Assert.Equal(requests, chat.Service.Requests.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_answer_is_requested_again_once(string fault)
    {
        await using var chat = await EmulatedChat.StartAsync();
        chat.Service.Faults.Replace($"first 1: {fault}");

        Assert.All(await chat.TranslateAsync(Sentences), result => Assert.IsType<TranslationResult.Success>(result));
        Assert.Equal(2, chat.Service.Requests.Count);

        chat.Service.Faults.Replace($"always: {fault}");
        Assert.All(
            await chat.TranslateAsync(Sentences),
            result => Assert.Equal(ProblemKind.Network, Assert.IsType<TranslationResult.Failure>(result).Problem.Kind)
        );
        Assert.Equal(4, chat.Service.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task A_permanent_failure_is_never_a_translation(string fault, int requests)
    {
        await using var chat = await EmulatedChat.StartAsync();
        chat.Service.Faults.Replace($"always: {fault}");

        var results = await chat.TranslateAsync(Sentences);

        // What happens to one of several sentences only cannot happen to one alone.
        var isHarmlessAlone = requests == 1 || fault is "merged" or "swapped" or "swapped-targets";
        Assert.All(
            results,
            result =>
                Assert.True(
                    isHarmlessAlone
                        ? result is TranslationResult.Success
                        : result is TranslationResult.Failure || fault is "missing" or "repeated" or "length-midway"
                )
        );
        Assert.InRange(chat.Service.Requests.Count, 1, 1 + (2 * Sentences.Length));
    }

    [Theory]
    [InlineData("refusal", "the model refuses to translate the sentence")]
    [InlineData("filter", "the service's content filter stops the sentence")]
    [InlineData("item-refusal", "the model refuses to translate the sentence")]
    [InlineData("german", "the model's answer cannot be used: the translation is not in English")]
    [InlineData("source", "the model's answer cannot be used: the translation is the source")]
    [InlineData("blank", "the model's answer cannot be used: the translation is blank")]
    [InlineData("no-echo", "the model's answer cannot be used: it is for another sentence")]
    [InlineData("missing", "the model's answer cannot be read (it is not the JSON that was asked for)")]
    [InlineData("length", "the model's answer cannot be read (it was cut off)")]
    [InlineData("long", "the model's answer cannot be used: the translation is far too long or too short")]
    [InlineData("item-commentary", "the model's answer cannot be used: the model talks about the translation")]
    [InlineData("other-content", "the model's answer cannot be used: the translation is about something else")]
    public async Task The_problem_describes_the_model_error(string fault, string message)
    {
        await using var chat = await EmulatedChat.StartAsync();
        chat.Service.Faults.Replace($"always: {fault}");

        var result = Assert.IsType<TranslationResult.Failure>(Assert.Single(await chat.TranslateAsync(Sentences[0])));

        Assert.StartsWith(message, result.Problem.Message, StringComparison.Ordinal);
    }

    private static List<string> GetTargets(IEnumerable<TranslationResult> results) =>
        [.. results.Select(result => Assert.IsType<TranslationResult.Success>(result).Target)];
}
