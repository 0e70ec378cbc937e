using Microsoft.Extensions.Time.Testing;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.Command;

public sealed partial class CommandTranslatorTests
{
    [Fact]
    public async Task A_crash_fails_only_the_sentence_that_causes_it()
    {
        var engine = _folder.Engine(
            _folder.Script(
                """
                echo >> starts
                while read -r line; do
                  case "$line" in *tiga*) echo "Segmentation fault in tiga sebangsa" >&2; exit 139;; esac
                  echo "$line"
                done
                """
            )
        );

        Assert.Equal(["nol"], await CommandFolder.AskAsync(engine, "nol"));
        var results = await CommandFolder.AskAsync(engine, "satu", "dua", "tiga sebangsa", "empat");

        Assert.Equal(["satu", "dua", "empat"], results.Where((_, i) => i != 2));

        // What it complains about is shown, without the words of the article.
        Assert.Equal(
            "BadInput: the program 'program0' ended with exit code 139 before it had answered: Segmentation fault in … …",
            results[2]
        );
        Assert.InRange(_folder.CountStarts(), 2, 5);
    }

    [Fact]
    public async Task A_program_that_always_fails_is_called_once()
    {
        var engine = _folder.Engine(
            _folder.Script("echo >> starts; echo \"unknown option --form\" >&2; exit 2"),
            options => options.RequestElements = 2
        );

        var results = await CommandFolder.AskAsync(engine, "satu", "dua", "tiga", "empat");

        Assert.Equal(
            Enumerable.Repeat(
                "BadConfiguration: the program 'program0' ended with exit code 2 before it had answered: unknown option --form",
                4
            ),
            results
        );
        Assert.Equal(1, _folder.CountStarts());
    }

    [Theory]
    [InlineData("sed s/x/x/")]
    [InlineData("sleep 1000")]
    [InlineData("sleep 1000 >&-")]
    public async Task A_program_that_times_out_is_stopped_and_called_once_more(string program)
    {
        var time = new FakeTimeProvider();
        var engine = _folder.Engine(_folder.Script($"echo >> starts; exec {program}"), time: time);
        var asking = engine.TranslateAsync([new TranslationRequest("satu", [])], TestContext.Current.CancellationToken);
        for (var starts = 0; !asking.IsCompleted; )
        {
            // The time limit passes only once the program runs.
            var isStarted = _folder.CountStarts() > starts;
            starts += isStarted ? 1 : 0;
            time.Advance(isStarted ? TimeSpan.FromSeconds(121) : TimeSpan.FromMilliseconds(1));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        var result = Assert.IsType<TranslationResult.Failure>(Assert.Single(await asking));
        Assert.Equal(
            (ProblemKind.Network, "the program 'program0' did not answer within 120 s, and was stopped"),
            (result.Problem.Kind, result.Problem.Message)
        );
        Assert.Contains("Command:Lifetime", result.Problem.Advice, StringComparison.Ordinal);
        Assert.Equal(2, _folder.CountStarts());
    }

    [Fact]
    public async Task A_program_that_writes_other_lines_is_refused() =>
        Assert.StartsWith(
            "BadInput: the output of the program 'program0' cannot be used: it did not return the number 48151",
            Assert.Single(await CommandFolder.AskAsync(_folder.Engine(_folder.Script("yes")), "satu")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Output_that_is_not_text_is_refused() =>
        Assert.Contains(
            "it wrote a line that is not UTF-8",
            Assert.Single(await CommandFolder.AskAsync(_folder.Engine(_folder.Script("printf '\\377\\376\\n'; exec cat")), "satu")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_endless_line_does_not_exhaust_memory() =>
        Assert.Contains(
            "it wrote a line of more than 4 MB",
            Assert.Single(await CommandFolder.AskAsync(_folder.Engine("cat /dev/zero"), "satu")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_missing_program_is_refused()
    {
        var engine = _folder.Engine("no-such-program-here --x");
        var problem = Assert
            .IsType<TranslationResult.Failure>(
                Assert.Single(await engine.TranslateAsync([new TranslationRequest("satu", [])], TestContext.Current.CancellationToken))
            )
            .Problem;

        Assert.Equal(
            (ProblemKind.BadConfiguration, "the program 'no-such-program-here' cannot be started (no such program)"),
            (problem.Kind, problem.Message)
        );
        Assert.Equal(0, engine.Usage.PossiblyBilled);
    }
}
