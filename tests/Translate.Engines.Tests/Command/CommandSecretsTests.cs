using Translate.Core.Translators;
using Translate.Engines.Command;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.Command;

/// <summary>Everything is logged while a program that tells all it knows goes right and wrong; then the logs and the failures are searched.</summary>
public sealed class CommandSecretsTests : IDisposable
{
    private const string Key = "SECRETKEY0123456789abcdef";
    private const string Source = "Rahasiadunia membuka Konferensiagung di Jakartaraya.";
    private static readonly string[] Words = [Key, "Rahasiadunia", "rahasiadunia", "Konferensiagung", "GRANDCONFERENCE", "Jakartaraya"];

    private readonly CommandFolder _folder = new();

    /// <summary>What a program does with its second sentence, after it complained about it with its key.</summary>
    public static TheoryData<string> Programs =>
        [
            "cat",
            "exit 3",
            "exit 0",
            "echo; exec cat",
            "printf '\\377\\n'; exec cat",
            "echo one; echo two; exec cat",
            "exec <&-; sleep 2",
            "kill -9 $$",
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_secret_or_text_of_an_article_is_in_any_log_or_failure(string then)
    {
        using var logs = new CapturedLogs();
        var program = _folder.Script(
            $"read -r number; echo \"$number\"; read -r line; echo \"cannot use $1 $2 $3 for $line\" >&2; echo \"$line\"; {then}"
        );
        foreach (var protocol in Enum.GetValues<CommandProtocol>())
        {
            var engine = _folder.Engine(
                $"{program} --api-key={Key} --token {Key}",
                options => (options.Protocol, options.RequestElements, options.Timeout) = (protocol, 1, TimeSpan.FromSeconds(1)),
                loggers: logs
            );
            TranslationRequest[] requests =
            [
                SomeSegments.WithTerms(Source, ("Konferensiagung", "GRANDCONFERENCE")),
                new TranslationRequest(Source, []),
            ];

            var results = await engine.TranslateAsync(requests, TestContext.Current.CancellationToken);

            Assert.All(
                results.OfType<TranslationResult.Failure>(),
                failure => Assert.DoesNotContain(Words, word => failure.Problem.ToString().Contains(word, StringComparison.Ordinal))
            );
            Assert.DoesNotContain(Words, word => engine.Info.ToString().Contains(word, StringComparison.Ordinal));
        }

        foreach (var word in Words)
        {
            Assert.DoesNotContain(logs.Lines, line => line.Text.Contains(word, StringComparison.Ordinal));
        }

        Assert.Contains(logs.Lines, line => line.Channel == "meter" && line.Text.Contains("command", StringComparison.Ordinal));
    }

    [Fact]
    public void Secrets_are_recognized_by_argument_and_variable_names() =>
        Assert.Equal(
            ["one1", "two2", "three-three"],
            ProgramSecrets.Find(
                ["run", "--api-key=one1", "--to", "en", "--token", "two2", "monkey"],
                [
                    KeyValuePair.Create("DESK_PASSWORD", "three-three"),
                    KeyValuePair.Create("USE_TOKEN", "true"),
                    KeyValuePair.Create("PWD", "/home/desk"),
                ]
            )
        );
}
