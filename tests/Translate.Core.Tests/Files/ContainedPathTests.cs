using Translate.Core.Files;

namespace Translate.Core.Tests.Files;

public sealed class ContainedPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("..")]
    [InlineData("../a.txt")]
    [InlineData("news/../../a.txt")]
    [InlineData("news/./a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("news//a.txt")]
    [InlineData("a\0.txt")]
    [InlineData("")]
    public void A_name_that_could_escape_the_folder_is_refused(string name) =>
        Assert.Throws<IOException>(() => ContainedPath.Combine(_folder.Path, name));

    [Fact]
    public void A_backslash_is_part_of_the_name_on_Linux_and_refused_on_Windows()
    {
        const string Name = @"x\..\..\..\pwn.txt";
        if (OperatingSystem.IsWindows())
        {
            Assert.Throws<IOException>(() => ContainedPath.Combine(_folder.Path, Name));
        }
        else
        {
            Assert.Equal(_folder[Name], ContainedPath.Resolve(_folder.Path, Name));
        }
    }

    [Fact]
    public void A_file_below_a_link_out_of_the_folder_is_refused()
    {
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["out/news"], _folder["elsewhere"]);
        var e = Assert.Throws<IOException>(() => ContainedPath.Resolve(_folder["out"], "news/2026/a.txt"));
        Assert.Contains(_folder["elsewhere"], e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_missing_folder_is_resolved()
    {
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateSymbolicLink(_folder["out/news"], _folder["elsewhere"]);
        Assert.Throws<IOException>(() => ContainedPath.Resolve(_folder["out"], "news/a.txt"));
    }

    [Fact]
    public void A_link_inside_the_folder_is_resolved()
    {
        Directory.CreateDirectory(_folder["out/2026"]);
        Directory.CreateSymbolicLink(_folder["out/now"], _folder["out/2026"]);
        Assert.Equal(CanonicalPath.Resolve(_folder["out/2026/a.txt"]), ContainedPath.Resolve(_folder["out"], "now/a.txt"));
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(_folder["out"], _folder["real"]);
        Assert.Equal(CanonicalPath.Resolve(_folder["real/a.txt"]), ContainedPath.Resolve(_folder["out"], "a.txt"));
    }

    [Fact]
    public void Circular_links_are_unchanged()
    {
        File.CreateSymbolicLink(_folder["a"], _folder["b"]);
        File.CreateSymbolicLink(_folder["b"], _folder["a"]);
        Assert.Equal(CanonicalPath.Resolve(_folder.Path) + "/a/c", CanonicalPath.Resolve(_folder["a/c"]).Replace('\\', '/'));
    }
}
