namespace Translate.Cli.Tests;

public sealed partial class EditedOutputTests
{
    [Fact]
    public async Task Uncertain_edits_are_reported_with_their_line_and_stay_in_the_file()
    {
        await RunAsync(0, "run");
        var (_, edited) = Edit(Target, "\n\nwww", "\n\nA new paragraph of the editor.\n\nwww");
        Assert.Contains(
            "out/a.txt:5: no sentence of the article has this translation: 'A new paragraph of the editor.'",
            (await RunAsync(12, "memory", "import", Target)).Error,
            StringComparison.Ordinal
        );
        await RunAsync(12, "run");
        Assert.Equal(edited, _folder.Read(Target));
    }

    [Fact]
    public async Task A_row_that_is_not_a_decision_is_reported_with_its_line()
    {
        await RunAsync(0, "run");
        var rows = _folder.Read(Tsv).Split('\n');
        var cells = rows[1].Split('\t');
        cells[2] = string.Empty;
        rows[1] = string.Join('\t', cells);
        rows[2] = rows[2]
            .Replace("Menteri pulang", "Menteri lain pulang", StringComparison.Ordinal)
            .Replace("\tThe", "\tAnother", StringComparison.Ordinal);
        _folder.Write(Tsv, string.Join('\n', rows));
        var result = await RunAsync(12, "memory", "import", Tsv);
        Assert.Contains($"{Tsv}:2: the translation is empty", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{Tsv}:3: the memory does not know this sentence", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concurrent_decision_is_a_conflict_that_the_user_resolves()
    {
        await RunAsync(0, "run");
        _folder.Write("mail/a.txt.bilingual.tsv", _folder.Read(Tsv).Replace("conference", "congress", StringComparison.Ordinal));
        Edit(Target, "conference", "summit");
        await RunAsync(0, "memory", "import", Target);

        var conflict = await RunAsync(12, "memory", "import", "mail/a.txt.bilingual.tsv");
        Assert.Matches(
            "mail/a.txt.bilingual.tsv:2: the memory has another decision: '.*summit.*' \\(.*\\)\\. The file has: '.*congress.*'\\. To take the one of the file, import it again with --overwrite-conflicts\\.",
            conflict.Error
        );
        await RunAsync(0, "run");
        Assert.Contains("summit", _folder.Read(Target), StringComparison.Ordinal);

        Assert.Contains(
            "1 conflict overwritten",
            (await RunAsync(0, "memory", "import", "mail/a.txt.bilingual.tsv", "--overwrite-conflicts")).Output,
            StringComparison.Ordinal
        );
        await RunAsync(0, "run");
        Assert.Contains("congress", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_may_change_a_decision_again_in_the_same_file()
    {
        await RunAsync(0, "run");
        Edit(Target, "conference", "summit");
        await RunAsync(0, "memory", "import", Target);
        Edit(Target, "summit", "congress");
        await RunAsync(0, "memory", "import", Target);
        await RunAsync(0, "run");
        Edit(Tsv, "congress", "conclave");
        Assert.Contains("1 edited", (await RunAsync(0, "memory", "import", Tsv)).Output, StringComparison.Ordinal);
        await RunAsync(0, "run");
        Assert.Contains("conclave", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_occurs_twice_can_have_two_decisions()
    {
        _folder.Write(
            "in/a.txt",
            "Presiden membuka konferensi itu.\nMenteri pulang ke Jakarta.\nPresiden membuka konferensi itu.\nMenteri tidur.\n"
        );
        await RunAsync(0, "run");
        var rows = _folder.Read(Tsv).Split('\n');
        _folder.Write(
            Tsv,
            string.Join(
                '\n',
                [
                    rows[0],
                    rows[3].Replace("conference", "summit", StringComparison.Ordinal),
                    rows[2],
                    rows[1].Replace("conference", "congress", StringComparison.Ordinal),
                    rows[4],
                    "",
                ]
            )
        );
        Assert.Contains("2 edited", (await RunAsync(0, "memory", "import", Tsv)).Output, StringComparison.Ordinal);
        await RunAsync(0, "run");
        Assert.Matches("(?s)congress.*summit", _folder.Read(Target));
    }

    [Fact]
    public async Task A_translation_in_another_folder_is_imported_if_its_article_is_given()
    {
        await RunAsync(0, "run");
        _folder.Write("desk/final.txt", _folder.Read(Target).Replace("conference", "summit", StringComparison.Ordinal));
        Assert.Contains("--article", (await RunAsync(6, "memory", "import", "desk/final.txt")).Error, StringComparison.Ordinal);
        Assert.Contains(
            "1 edited",
            (await RunAsync(0, "memory", "import", "desk/final.txt", "--article", "in/a.txt", "--author", "Sari")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Sari", (await RunAsync(0, "memory", "search", "summit")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_a_person_approves_is_approved_completely()
    {
        await RunAsync(0, "run");
        Assert.Contains(
            "0 edited, 3 approved",
            (await RunAsync(0, "memory", "import", Target, "--approved")).Output,
            StringComparison.Ordinal
        );
        await RunAsync(0, "run");
        Assert.Equal(3, _folder.Read(Tsv).Split("\treviewed\t").Length - 1);
    }

    [Theory]
    [InlineData("in/a.txt", "this is an article, not a translation of one")]
    [InlineData("out/a.txt.bilingual.html", "the side-by-side page cannot be read back")]
    [InlineData("out/missing.txt", "cannot be read")]
    [InlineData("out/missing.txt.bilingual.tsv", "cannot be read")]
    public async Task A_file_that_is_not_an_edited_output_is_refused_with_advice(string file, string message)
    {
        await RunAsync(0, "run");
        if (file.EndsWith("html", StringComparison.Ordinal))
        {
            Edit(file, "conference", "summit");
            Assert.DoesNotContain("memory import", (await RunAsync(12, "run")).Error, StringComparison.Ordinal);
            Assert.Contains("cannot be read back", (await RunAsync(6, "memory", "import", file)).Error, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(message, (await RunAsync(6, "memory", "import", file)).Error, StringComparison.Ordinal);
    }
}
