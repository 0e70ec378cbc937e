using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Command;

namespace Translate.Engines.Tests.Command;

/// <summary>Real programs: small shell scripts and the tools of the system.</summary>
public sealed partial class CommandTranslatorTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_process_answers_all_requests()
    {
        var engine = _folder.Engine(_folder.Script("echo >> starts; exec sed -u 's/satu/one/; s/dua/two/'"));

        Assert.Equal(["one.", "two."], await CommandFolder.AskAsync(engine, "satu.", "dua."));
        Assert.Equal(["one two"], await CommandFolder.AskAsync(engine, "satu dua"));
        Assert.Equal(1, _folder.CountStarts());
        Assert.Equal((2, 17), (engine.Usage.Requests, engine.Usage.Characters));
    }

    [Fact]
    public async Task Each_request_has_its_own_process_if_configured()
    {
        var engine = _folder.Engine(
            _folder.Script("echo >> starts; exec sed 's/satu/one/'"),
            options => options.Lifetime = CommandLifetime.Request
        );

        Assert.Equal(["one.", "dua."], await CommandFolder.AskAsync(engine, "satu.", "dua."));
        Assert.Equal(["one"], await CommandFolder.AskAsync(engine, "satu"));
        Assert.Equal(2, _folder.CountStarts());
    }

    [Fact]
    public async Task Sentences_are_sent_in_requests_of_the_configured_size()
    {
        var texts = Enumerable.Range(1, 2_000).Select(i => $"Kalimat {i} {new string('é', 45)}.").ToArray();
        var engine = _folder.Engine("cat", options => options.RequestElements = 700);

        Assert.Equal(texts, await CommandFolder.AskAsync(engine, texts));
        Assert.Equal(3, engine.Usage.Requests);
    }

    [Fact]
    public async Task Several_processes_work_concurrently()
    {
        var engine = _folder.Engine(
            _folder.Script("echo >> starts; exec cat"),
            options => (options.Processes, options.RequestElements) = (3, 1)
        );
        var texts = Enumerable.Range(1, 60).Select(i => $"Kalimat {i}.").ToArray();

        Assert.Equal(texts, await CommandFolder.AskAsync(engine, texts));
        Assert.InRange(_folder.CountStarts(), 1, 3);
    }

    [Fact]
    public async Task Lines_before_the_first_answer_are_skipped()
    {
        var engine = _folder.Engine(_folder.Script("echo 'Loading model 48152 …'; echo; exec cat"));

        Assert.Equal(["Satu."], await CommandFolder.AskAsync(engine, "Satu."));
    }

    [Fact]
    public async Task A_number_may_be_written_in_another_form() =>
        Assert.Equal(["Satu.", "48151"], await CommandFolder.AskAsync(_folder.Engine("sed -u s/48152/48,152/"), "Satu.", "48151"));

    [Fact]
    public async Task A_line_end_in_a_sentence_is_a_space() =>
        Assert.Equal(["a b  c d", "e"], await CommandFolder.AskAsync(_folder.Engine("cat"), "a\nb\r\nc\u2028d", "e"));

    [Theory]
    [InlineData(CommandLifetime.Kept)]
    [InlineData(CommandLifetime.Request)]
    public async Task A_sentence_with_two_lines_fails_alone(CommandLifetime lifetime)
    {
        var engine = _folder.Engine(_folder.Script("echo >> starts; exec sed -u 's/dua;/two\\n/'"), options => options.Lifetime = lifetime);

        var results = await CommandFolder.AskAsync(engine, "satu", "dua; tiga", "empat", "lima");

        Assert.Equal(["satu", "empat", "lima"], results.Where((_, i) => i != 1));
        Assert.StartsWith(
            "BadInput: the output of the program 'program0' cannot be used: it wrote 2 lines for 1 sentence",
            results[1],
            StringComparison.Ordinal
        );
        Assert.Equal(lifetime == CommandLifetime.Kept, _folder.CountStarts() == 1);
    }

    [Theory]
    [InlineData(CommandLifetime.Kept)]
    [InlineData(CommandLifetime.Request)]
    public async Task A_sentence_without_a_line_fails_alone(CommandLifetime lifetime)
    {
        var engine = _folder.Engine("sed -u /dua/d", options => options.Lifetime = lifetime);

        var results = await CommandFolder.AskAsync(engine, "satu", "dua", "tiga");

        Assert.Equal(["satu", "tiga"], results.Where((_, i) => i != 1));
        Assert.StartsWith(
            "BadInput: the output of the program 'sed' cannot be used: it wrote 0 lines for 1 sentence",
            results[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_blank_line_is_not_a_translation() =>
        Assert.Equal(
            ["satu", "BadInput: the program 'sed' returned a blank translation"],
            await CommandFolder.AskAsync(_folder.Engine("sed -u 's/dua/ /'"), "satu", "dua")
        );

    [Theory]
    [InlineData(CommandLifetime.Kept)]
    [InlineData(CommandLifetime.Request)]
    public async Task A_byte_order_mark_is_not_text(CommandLifetime lifetime) =>
        Assert.Equal(
            ["satu"],
            await CommandFolder.AskAsync(
                _folder.Engine(_folder.Script("printf '\\357\\273\\277'; exec cat"), options => options.Lifetime = lifetime),
                "satu"
            )
        );

    [Fact]
    public async Task Long_standard_error_neither_blocks_nor_exhausts_memory() =>
        Assert.Equal(
            ["satu"],
            await CommandFolder.AskAsync(_folder.Engine(_folder.Script("head -c 20000000 /dev/zero >&2; exec cat")), "satu")
        );

    [Fact]
    public async Task An_error_message_contains_no_words_of_an_earlier_sentence()
    {
        var engine = _folder.Engine(
            _folder.Script(
                """
                while read -r line; do
                  case "$line" in *dua*) echo "failed after $earlier" >&2; exit 1;; [a-z]*) earlier="$line";; esac
                  echo "$line"
                done
                """
            )
        );

        Assert.Equal(["rahasia"], await CommandFolder.AskAsync(engine, "rahasia"));
        Assert.Equal(
            ["BadInput: the program 'program0' ended with exit code 1 before it had answered: failed after …"],
            await CommandFolder.AskAsync(engine, "dua")
        );
    }

    [Fact]
    public async Task No_shell_reads_the_command()
    {
        var engine = _folder.Engine(
            $"sed -u 's/satu/$HOME `id`; touch {_folder.FullName.Replace("/", "\\/", StringComparison.Ordinal)}\\/x/'"
        );

        Assert.Equal([$"$HOME `id`; touch {_folder.FullName}/x"], await CommandFolder.AskAsync(engine, "satu"));
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task A_canceled_request_stops_its_process()
    {
        using var stop = new CancellationTokenSource();
        var engine = _folder.Engine(_folder.Script("echo $$ > process; exec sleep 1000"));
        var asking = engine.TranslateAsync([new TranslationRequest("satu", [])], stop.Token);
        var file = Path.Combine(_folder.FullName, "process");
        while (!File.Exists(file) || File.ReadAllText(file).Length == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        var process = $"/proc/{File.ReadAllText(file).Trim()}";
        while (Directory.Exists(process))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Arguments_are_in_the_version_as_a_hash()
    {
        var (one, other) = (_folder.Engine("cat --token=SECRET").Info, _folder.Engine("cat --token=OTHER").Info);

        Assert.DoesNotContain("SECRET", one.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(one.Version, other.Version);
        Assert.Equal("the program cat on this machine, one line in, one line out", one.Description);
    }

    [Fact]
    public void Without_a_program_the_engine_is_refused_with_advice() =>
        Assert.Contains(
            "TRANSLATE_Command__Start",
            Assert.Throws<ProblemException>(() => _folder.Engine(" ")).Problems[0].Advice,
            StringComparison.Ordinal
        );
}
