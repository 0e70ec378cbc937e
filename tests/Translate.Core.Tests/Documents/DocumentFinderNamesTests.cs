using Translate.Core.Documents;

namespace Translate.Core.Tests.Documents;

/// <summary>No two articles of a batch share an output, and none is overwritten.</summary>
public sealed class DocumentFinderNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_file_given_twice_is_returned_once()
    {
        var path = _folder.Write("in/a.txt");
        Assert.Equal([path], GetPaths(Find(path, path, _folder["in"], _folder["in/../in/a.txt"])));
    }

    [Fact]
    public void A_file_below_two_given_folders_is_returned_once()
    {
        var path = _folder.Write("in/sub/a.txt");
        Assert.Equal([path], GetPaths(Find(_folder["in"], _folder["in/sub"])));
    }

    [Theory]
    [InlineData("x/a.txt", "y/a.txt")]
    [InlineData("x/berita.txt", "y/Berita.txt")]
    public void The_second_article_with_the_same_name_is_refused_and_both_are_reported(string first, string second)
    {
        var found = Find(_folder.Write(first), _folder.Write(second)).ToList();
        Assert.Null(found[0].Problem);
        Assert.Equal(_folder[second], found[1].Problem?.File);
        Assert.Contains(_folder[first], found[1].Problem?.Message);
    }

    [Fact]
    public void Articles_with_the_same_name_in_different_subfolders_are_both_found()
    {
        _folder.Write("in/x/a.txt");
        _folder.Write("in/y/a.txt");
        Assert.All(Find(_folder["in"]), found => Assert.Null(found.Problem));
    }

    [Theory]
    [InlineData("index.txt", "index.txt")]
    [InlineData("Index.TXT", "index.txt")]
    public void An_article_may_not_have_the_name_of_a_batch_file(string file, string page) =>
        Assert.Contains($"the batch's own {page}", Assert.Single(Find(_folder.Write(file))).Problem?.Message);

    [Fact]
    public void An_article_in_a_folder_may_be_named_index()
    {
        _folder.Write("in/berita/index.txt");
        Assert.Null(Assert.Single(Find(_folder["in"])).Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sub/..")]
    public void An_article_that_its_translation_would_overwrite_is_refused(string output)
    {
        var path = _folder.Write("a.txt");
        var found = Assert.Single(new DocumentFinder(TestData.Formats, _folder[output], [".bilingual.tsv", ""], []).Find([path]));
        Assert.Equal("its translation would overwrite it", found.Problem?.Message);
    }

    [Fact]
    public void Outputs_of_other_formats_may_be_next_to_the_article()
    {
        var path = _folder.Write("a.txt");
        Assert.Null(Assert.Single(new DocumentFinder(TestData.Formats, _folder.Path, [".bilingual.tsv"], []).Find([path])).Problem);
    }

    private IEnumerable<DiscoveredDocument> Find(params string[] paths) =>
        new DocumentFinder(TestData.Formats, _folder["out"], [".bilingual.html", ""], ["index.html", "report.json", "index.txt"]).Find(
            paths
        );

    private static IEnumerable<string> GetPaths(IEnumerable<DiscoveredDocument> found) => found.Select(document => document.Source.Path);
}
