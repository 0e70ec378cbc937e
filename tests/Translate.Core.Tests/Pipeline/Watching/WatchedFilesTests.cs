using Translate.Core.Documents;
using Translate.Core.Pipeline.Watching;

namespace Translate.Core.Tests.Pipeline.Watching;

public sealed class WatchedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Articles_and_the_glossary_are_watched_and_outputs_and_hidden_files_are_not()
    {
        _folder.Write("in/a.txt");
        _folder.Write("in/deep/b.txt");
        _folder.Write("in/.a.txt.swp");
        _folder.Write("in/.c.txt");
        _folder.Write("in/a.txt~");
        _folder.Write("in/out/a.txt");
        _folder.Write("glossary/terms.yaml");
        _folder.Write("glossary/README.md");
        Assert.Equal(["glossary/terms.yaml", "in/a.txt", "in/deep/b.txt"], Look());
    }

    [Fact]
    public void A_missing_path_is_not_a_file()
    {
        Assert.Empty(Look());
        _folder.Write("in/a.txt");
        Directory.Delete(_folder["in"], recursive: true);
        Assert.Empty(Look());
    }

    [Fact]
    public void A_stamp_differs_if_size_or_time_differs()
    {
        var path = _folder.Write("in/a.txt", "satu");
        var first = FileStamp.Read(path);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        var second = FileStamp.Read(path);
        Assert.NotEqual(first, second);
        _folder.Write("in/a.txt", "dua");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.NotEqual(second, FileStamp.Read(path));
    }

    [Fact]
    public void The_target_of_a_link_is_watched()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege there.");
        var target = _folder.Write("elsewhere/a.txt", "satu");
        Directory.CreateDirectory(_folder["in"]);
        File.CreateSymbolicLink(_folder["in/a.txt"], target);
        Assert.Equal(FileStamp.Read(target), FileStamp.Read(_folder["in/a.txt"]));
        File.Delete(target);
        Assert.Null(FileStamp.Read(_folder["in/a.txt"]));
    }

    [Theory]
    [InlineData("glossary/terms.yaml", true)]
    [InlineData("glossary/deep/terms.yml", true)]
    [InlineData("glossary-old/terms.yaml", false)]
    [InlineData("in/a.txt", false)]
    public void The_files_of_the_glossary_are_known(string path, bool expected) =>
        Assert.Equal(expected, Files().IsOfGlossary(_folder[path]));

    private WatchedFiles Files() =>
        new(new DocumentFinder(TestData.Formats, _folder["in/out"], [], []), [_folder["in"]], _folder["glossary"]);

    private IEnumerable<string> Look() =>
        Files().Look().Keys.Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
