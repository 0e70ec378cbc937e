using Translate.Engines.Command;

namespace Translate.Engines.Tests.Command;

public sealed class JsonDialogTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_sentence_is_an_object_with_an_id()
    {
        var engine = Engine("tee -a seen | sed -u 's/text/target/'");

        Assert.Equal(["satu \"x\" \\ é 😀", "dua"], await CommandFolder.AskAsync(engine, "satu \"x\" \\ é 😀", "dua"));
        Assert.Equal(["tiga"], await CommandFolder.AskAsync(engine, "tiga"));
        Assert.Equal(
            """
            {"id":"1","text":"satu \"x\" \\ é \uD83D\uDE00"}
            {"id":"2","text":"dua"}
            {"id":"3","text":"tiga"}

            """,
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "seen"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Answers_may_come_in_any_order()
    {
        var engine = Engine("sed 's/text/target/' | tac", CommandLifetime.Request);

        Assert.Equal(["satu", "dua", "tiga"], await CommandFolder.AskAsync(engine, "satu", "dua", "tiga"));
    }

    [Fact]
    public async Task An_id_may_be_a_number() =>
        Assert.Equal(["satu"], await CommandFolder.AskAsync(Engine("sed -u 's/text/target/; s/\"1\"/1/'"), "satu"));

    [Fact]
    public async Task A_sentence_may_be_refused_with_a_reason() =>
        Assert.Equal(
            ["satu", "BadInput: the program 'program0' refused the sentence: too odd"],
            await CommandFolder.AskAsync(Engine("sed -u '/dua/s/\"text.*/\"error\":\"too odd.\"}/; s/text/target/'"), "satu", "dua")
        );

    [Theory]
    [InlineData("s/text/other/", "BadInput: the program 'program0' returned a blank translation")]
    [InlineData("s/text\":.*/target\":\" \"}/", "BadInput: the program 'program0' returned a blank translation")]
    [InlineData(
        "s/text/target/; s/\"[0-9]*\"/\"999\"/",
        "BadInput: the output of the program 'program0' cannot be used: id 999 is not one of those that it was given"
    )]
    [InlineData(
        "s/text/target/; s/\"id\"/\"number\"/",
        "BadInput: the output of the program 'program0' cannot be used: a line is not a JSON object with \"id\" and \"target\" or \"error\""
    )]
    [InlineData(
        "s/.*/hello/",
        "BadInput: the output of the program 'program0' cannot be used: a line is not a JSON object with \"id\" and \"target\" or \"error\""
    )]
    public async Task Other_output_is_refused(string change, string reason) =>
        Assert.Equal([reason], await CommandFolder.AskAsync(Engine($"sed -u '{change}'"), "satu"));

    [Fact]
    public async Task A_duplicate_answer_is_refused()
    {
        var results = await CommandFolder.AskAsync(Engine("sed -u 's/text/target/; s/.*dua.*/&\\n&/'"), "satu", "dua", "tiga");

        Assert.Equal(["satu", "dua", "tiga"], results);
    }

    [Fact]
    public async Task A_sentence_without_an_answer_fails_alone()
    {
        var results = await CommandFolder.AskAsync(
            Engine("sed -u 's/text/target/; /dua/d'", CommandLifetime.Request),
            "satu",
            "dua",
            "tiga"
        );

        Assert.Equal(["satu", "tiga"], results.Where((_, i) => i != 1));
        Assert.StartsWith("BadInput: ", results[1], StringComparison.Ordinal);
    }

    private Core.Translators.ITranslator Engine(string pipe, CommandLifetime lifetime = CommandLifetime.Kept) =>
        _folder.Engine(_folder.Script(pipe), options => (options.Protocol, options.Lifetime) = (CommandProtocol.Jsonl, lifetime));
}
