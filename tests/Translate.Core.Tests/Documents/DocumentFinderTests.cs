using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Documents;

public sealed class DocumentFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_path_is_a_problem_that_names_it()
    {
        var problem = GetProblem(Assert.Single(Find(_folder["nowhere.txt"])));
        Assert.Equal(
            (ProblemKind.BadInput, _folder["nowhere.txt"], "there is no such file or folder"),
            (problem.Kind, problem.File, problem.Message)
        );
    }

    [Fact]
    public void An_empty_path_is_a_problem() =>
        Assert.Equal("there is no such file or folder", GetProblem(Assert.Single(Find(string.Empty))).Message);

    [Fact]
    public void A_missing_path_does_not_stop_the_others() =>
        Assert.Equal(["nowhere.txt!", "a.txt"], GetNames(Find(_folder["nowhere.txt"], _folder.Write("a.txt"))));

    [Fact]
    public void A_folder_without_articles_is_a_problem()
    {
        _folder.Write("in/picture.png");
        Assert.StartsWith("the folder holds no articles", GetProblem(Assert.Single(Find(_folder["in"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_file_with_another_extension_is_read_by_its_content() =>
        Assert.Null(Assert.Single(Find(_folder.Write("a.dat"))).Problem);

    [Theory]
    [InlineData("b.pdf")]
    [InlineData("b.DOC")]
    [InlineData("b.odt")]
    [InlineData("b.rtf")]
    [InlineData("b.epub")]
    public void An_unsupported_document_in_a_folder_is_found_so_that_it_can_be_reported(string name)
    {
        _folder.Write("in/a.txt");
        _folder.Write($"in/{name}");
        Assert.Equal(["a.txt", name], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void A_file_with_another_extension_in_a_folder_is_skipped()
    {
        _folder.Write("in/a.txt");
        _folder.Write("in/b.png");
        Assert.Equal(["a.txt"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void The_extension_is_case_insensitive() => Assert.Equal(["A.TXT"], GetNames(Find(_folder.Write("A.TXT"))));

    [Fact]
    public void Articles_are_named_by_their_relative_path_in_ordinal_order()
    {
        string[] names = ["in/b.txt", "in/a.txt", "in/Z.txt", "in/berita/jan/2.txt", "in/berita/10.txt", "in/v1.2.txt"];
        Array.ForEach(names, name => _folder.Write(name));
        Assert.Equal(["Z.txt", "a.txt", "b.txt", "berita/10.txt", "berita/jan/2.txt", "v1.2.txt"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void Paths_keep_the_given_order() =>
        Assert.Equal(["b.txt", "a.txt"], GetNames(Find(_folder.Write("b.txt"), _folder.Write("a.txt"))));

    [Fact]
    public void The_length_is_the_file_length() => Assert.Equal(7, Assert.Single(Find(_folder.Write("a.txt", "tujuh b"))).Source.Length);

    [Fact]
    public void Hidden_files_and_folders_are_skipped()
    {
        _folder.Write("in/.a.txt");
        _folder.Write("in/.git/b.txt");
        _folder.Write("in/c.txt");
        Assert.Equal(["c.txt"], GetNames(Find(_folder["in"])));
    }

    [Theory]
    [InlineData("in/out")]
    [InlineData("in/out/")]
    [InlineData("in/../in/out")]
    public void The_output_folder_inside_the_input_is_skipped(string output)
    {
        _folder.Write("in/a.txt");
        _folder.Write("in/out/b.txt");
        Assert.Equal(["a.txt"], GetNames(Finder(output).Find([_folder["in"]])));
    }

    [Fact]
    public void A_circular_folder_link_is_not_followed()
    {
        _folder.Write("in/sub/a.txt");
        Directory.CreateSymbolicLink(_folder["in/sub/again"], _folder["in"]);
        Assert.Equal(["sub/a.txt"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void A_link_to_itself_is_reported_and_the_others_are_found()
    {
        _folder.Write("in/b.txt");
        File.CreateSymbolicLink(_folder["in/a.txt"], _folder["in/c.txt"]);
        File.CreateSymbolicLink(_folder["in/c.txt"], _folder["in/a.txt"]);
        Directory.CreateSymbolicLink(_folder["in/sub"], _folder["in/sub"]);
        Assert.Equal(["a.txt!", "b.txt", "c.txt!"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void A_dangling_link_is_reported()
    {
        File.CreateSymbolicLink(_folder["a.txt"], _folder["nowhere.txt"]);
        Assert.Equal("a link that leads to nothing", GetProblem(Assert.Single(Find(_folder.Path))).Message);
    }

    [Theory]
    [InlineData(false, new[] { "a.txt!", "b.txt", "!" })]
    [InlineData(true, new[] { "a.txt", "b.txt", "sub/c.txt" })]
    public void Links_out_of_the_folder_are_followed_on_request(bool follow, string[] names)
    {
        _folder.Write("in/b.txt");
        _folder.Write("elsewhere/c.txt");
        File.CreateSymbolicLink(_folder["in/a.txt"], _folder["elsewhere/c.txt"]);
        Directory.CreateSymbolicLink(_folder["in/sub"], _folder["elsewhere"]);
        Assert.Equal(names, GetNames(Finder("out", follow).Find([_folder["in"]])));
    }

    [Fact]
    public void Following_circular_links_terminates()
    {
        _folder.Write("in/a.txt");
        _folder.Write("elsewhere/c.txt");
        Directory.CreateSymbolicLink(_folder["in/up"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["elsewhere/in"], _folder["in"]);
        Directory.CreateSymbolicLink(_folder["elsewhere/self"], _folder["elsewhere"]);
        Assert.Equal(["a.txt", "up/elsewhere/c.txt"], GetNames(Finder("out", followLinks: true).Find([_folder["in"]])));
    }

    [Fact]
    public void A_link_inside_the_folder_is_a_separate_article()
    {
        _folder.Write("in/2026/a.txt");
        File.CreateSymbolicLink(_folder["in/latest.txt"], _folder["in/2026/a.txt"]);
        Assert.Equal(["2026/a.txt", "latest.txt"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void A_given_link_is_followed()
    {
        _folder.Write("elsewhere/c.txt");
        File.CreateSymbolicLink(_folder["a.txt"], _folder["elsewhere/c.txt"]);
        Directory.CreateSymbolicLink(_folder["sub"], _folder["elsewhere"]);
        Assert.Equal(["a.txt", "c.txt"], GetNames(Find(_folder["a.txt"], _folder["sub"])));
    }

    [Fact]
    public void Pipes_and_devices_are_reported_anywhere()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux.");
        Directory.CreateDirectory(_folder["in"]);
        UnixCommand.Run("mkfifo", _folder["in/pipe.txt"], _folder["in/pipe"]);
        File.CreateSymbolicLink(_folder["in/zero.txt"], "/dev/zero");
        Assert.Equal(["a named pipe, not a file", "a device, not a file"], Find(_folder["in"]).Select(found => GetProblem(found).Message));
        Assert.Equal("a named pipe, not a file", GetProblem(Assert.Single(Find(_folder["in/pipe.txt"]))).Message);
    }

    [Fact]
    public void Both_names_that_are_not_UTF8_are_reported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "File names are bytes on Linux.");
        _folder.Write("in/z.txt");
        UnixCommand.Run("bash", "-c", $"cd '{_folder["in"]}' && touch $'a\\xe9.txt' $'a\\xff.txt' $'b\\xff.png'");
        var names = GetNames(Find(_folder["in"])).ToList();
        UnixCommand.Run("rm", "-r", _folder["in"]);
        Assert.Equal([@"a\xE9.txt!", @"a\xFF.txt!", "z.txt"], names);
    }

    [Fact]
    public void An_article_whose_output_path_leaves_the_folder_through_a_link_is_refused()
    {
        _folder.Write("in/news/a.txt");
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["out/news"], _folder["elsewhere"]);
        Assert.Contains("outside the output folder", GetProblem(Assert.Single(Find(_folder["in"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_articles_with_the_same_output_through_a_link_are_not_both_written()
    {
        _folder.Write("in/2026/a.txt");
        _folder.Write("in/now/a.txt");
        Directory.CreateDirectory(_folder["out/2026"]);
        Directory.CreateSymbolicLink(_folder["out/now"], _folder["out/2026"]);
        Assert.Equal(["2026/a.txt", "now/a.txt!"], GetNames(Find(_folder["in"])));
    }

    [Fact]
    public void Files_are_enumerated_lazily()
    {
        var finding = Find(_folder.Write("a.txt"), _folder["late.txt"]).GetEnumerator();
        finding.MoveNext();
        _folder.Write("late.txt");
        finding.MoveNext();
        Assert.Null(finding.Current.Problem);
    }

    private IEnumerable<DiscoveredDocument> Find(params string[] paths) => Finder("out").Find(paths);

    private DocumentFinder Finder(string output, bool followLinks = false) =>
        new(TestData.Formats, _folder[output], [".bilingual.html", ""], ["index.html", "report.json", "index.txt"], followLinks);

    private static IEnumerable<string> GetNames(IEnumerable<DiscoveredDocument> found) =>
        found.Select(document => document.Source.Name + (document.Problem is null ? string.Empty : "!"));

    private static Problem GetProblem(DiscoveredDocument found)
    {
        Assert.NotNull(found.Problem);
        return found.Problem;
    }
}
