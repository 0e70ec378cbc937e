using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.GlossaryTools.Tests.Editing;

public sealed class GlossaryEditorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_term_goes_into_the_file_of_its_domain()
    {
        _folder.Write("a.yaml", "domain: defence\nterms:\n  kapal: ship\n");
        _folder.Write("b.yaml", "domain: health\n");

        var added = await AddAsync(TestTerms.Missile with { Domain = "defence" });

        Assert.Equal(new SourceLocation(_folder["a.yaml"], 4, 3), added.Location);
        Assert.Equal("domain: defence\nterms:\n  kapal: ship\n  rudal: missile\n", _folder.Read("a.yaml"));
    }

    [Fact]
    public async Task A_domain_without_a_file_gets_one()
    {
        await AddAsync(TestTerms.Missile with { Domain = "defence" });

        Assert.Equal("domain: defence\nterms:\n  rudal: missile\n", _folder.Read("defence.yaml"));
    }

    [Theory]
    [InlineData(0, "general.yaml")]
    [InlineData(1, "0.yaml")]
    [InlineData(2, "general.yaml")]
    public async Task Without_a_domain_the_only_file_or_a_general_file_is_used(int files, string expected)
    {
        Enumerable.Range(0, files).ToList().ForEach(i => _folder.Write($"{i}.yaml", "terms:\n"));

        Assert.Equal(_folder[expected], (await AddAsync(TestTerms.Missile with { Domain = string.Empty })).Location.File);
    }

    [Fact]
    public async Task A_file_is_given_by_name_or_by_path()
    {
        await AddAsync(TestTerms.Missile with { Domain = string.Empty }, "new.yml");
        await AddAsync(TestTerms.BallisticMissile with { Domain = string.Empty }, _folder["new.yml"]);

        Assert.Equal("terms:\n  rudal: missile\n  rudal balistik: ballistic missile\n", _folder.Read("new.yml"));
    }

    [Theory]
    [InlineData("../x.yaml")]
    [InlineData("/x.yaml")]
    [InlineData("x.txt")]
    [InlineData("")]
    public async Task A_file_that_the_glossary_does_not_read_is_refused(string file) =>
        await RefusedAsync("is not a .yaml file of the glossary", TestTerms.Missile with { Domain = string.Empty }, file);

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    public async Task A_domain_that_is_not_a_valid_file_name_is_refused(string domain) =>
        await RefusedAsync("cannot give a file its name", TestTerms.Missile with { Domain = domain });

    [Fact]
    public async Task An_existing_term_in_any_file_is_refused_with_its_position()
    {
        _folder.Write("a.yaml", "terms:\n  Dewan: {target: Council, aliases: [rudal]}\n");

        var problem = await RefusedAsync("'rudal' is already defined there, as Dewan → Council", TestTerms.Missile with { Domain = "b" });

        Assert.Equal((_folder["a.yaml"], 2, 3), (problem.File, problem.Line, problem.Column));
        Assert.Equal(["a.yaml"], _folder.Files());
    }

    [Fact]
    public async Task A_line_break_is_refused() => await RefusedAsync("holds a line break", TestTerms.Missile with { Target = "a\nb" });

    [Theory]
    [InlineData("\uFEFFterms:\r\n  kapal: ship\r\n", "utf-8")]
    [InlineData("\uFEFFterms:\n  kapal: é\n", "utf-16")]
    [InlineData("\uFEFFterms:\n  kapal: ship\n", "utf-16BE")]
    [InlineData("terms:\n  kapal: ship", "utf-8")]
    public async Task A_file_keeps_its_encoding_and_round_trips(string text, string encoding)
    {
        var bytes = System.Text.Encoding.GetEncoding(encoding).GetBytes(text);
        await File.WriteAllBytesAsync(_folder["a.yaml"], bytes, TestData.CancellationToken);

        var added = await AddAsync(TestTerms.Missile with { Domain = string.Empty });
        Assert.Equal(2, GlossaryReader.Read(_folder.Path).Entries.Count);
        await GlossaryEditor.Open(_folder.Path).RemoveAsync(added, TestData.CancellationToken);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder["a.yaml"], TestData.CancellationToken));
        Assert.Equal(["a.yaml"], _folder.Files());
    }

    [Fact]
    public async Task A_link_stays_a_link_and_the_file_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes and links are Unix's.");
            return;
        }

        _folder.Write("elsewhere/real.txt", "terms:\n");
        File.CreateSymbolicLink(_folder["a.yaml"], _folder["elsewhere/real.txt"]);
        File.SetUnixFileMode(_folder["elsewhere/real.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await AddAsync(TestTerms.Missile with { Domain = string.Empty });

        Assert.NotNull(new FileInfo(_folder["a.yaml"]).LinkTarget);
        Assert.Equal("terms:\n  rudal: missile\n", _folder.Read("elsewhere/real.txt"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["elsewhere/real.txt"]));
    }

    [Fact]
    public async Task Concurrently_added_terms_are_all_kept()
    {
        _folder.Write("a.yaml", "domain: defence\nterms:\n");
        var entries = Enumerable
            .Range(0, 20)
            .Select(i => TestTerms.Missile with { Domain = "defence", Source = $"rudal {i}", Target = $"missile {i}" })
            .ToList();

        await Task.WhenAll(entries.Select(entry => Task.Run(() => AddAsync(entry))));

        Assert.Equal(
            entries.Select(entry => entry.Source).Order(),
            GlossaryReader.Read(_folder.Path).Entries.Select(entry => entry.Source).Order()
        );
        Assert.Equal(["a.yaml"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task One_of_two_processes_that_add_the_same_term_is_refused()
    {
        var editors = Enumerable.Range(0, 5).Select(_ => GlossaryEditor.Open(_folder.Write("a.yaml", "terms:\n"))).ToList();
        var added = await Task.WhenAll(
            editors.Select(
                (editor, i) =>
                    Task.Run(() =>
                        SucceedsAsync(
                            editor.AddAsync(
                                TestTerms.Missile with
                                {
                                    Domain = string.Empty,
                                    Target = $"missile {i}",
                                },
                                null,
                                TestData.CancellationToken
                            )
                        )
                    )
            )
        );
        Assert.Single(added, isAdded => isAdded);
    }

    [Fact]
    public async Task An_entry_changed_by_another_process_is_not_overwritten()
    {
        _folder.Write("a.yaml", "terms:\n  rudal: missile\n");
        var (first, second) = (GlossaryEditor.Open(_folder.Path), GlossaryEditor.Open(_folder.Path));
        await first.ReplaceAsync(
            "rudal",
            _folder["a.yaml"],
            [TestTerms.Missile with { Domain = string.Empty, Note = "Guided." }],
            TestData.CancellationToken
        );
        var e = await Assert.ThrowsAsync<ProblemException>(() =>
            second.ReplaceAsync(
                "rudal",
                _folder["a.yaml"],
                [TestTerms.Missile with { Domain = string.Empty, Target = "rocket" }],
                TestData.CancellationToken
            )
        );
        Assert.Contains("'rudal' was changed by another process in the meantime", e.Message, StringComparison.Ordinal);
        Assert.Contains("Guided.", _folder.Read("a.yaml"), StringComparison.Ordinal);
    }

    private static async Task<bool> SucceedsAsync(Task<TermEntry> adding)
    {
        try
        {
            await adding;
            return true;
        }
        catch (ProblemException)
        {
            return false;
        }
    }

    private Task<TermEntry> AddAsync(TermEntry entry, string? file = null) =>
        GlossaryEditor.Open(_folder.Path).AddAsync(entry, file, TestData.CancellationToken);

    private async Task<Problem> RefusedAsync(string reason, TermEntry entry, string? file = null)
    {
        var problem = Assert.Single((await Assert.ThrowsAsync<ProblemException>(() => AddAsync(entry, file))).Problems);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        return problem;
    }
}
