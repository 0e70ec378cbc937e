using Translate.Core.Problems;
using Translate.Scale.Queue;

namespace Translate.Scale.Tests.Queue;

public sealed class SharedFolderTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Theory]
    [InlineData("in/a.txt")]
    [InlineData("in/berita ke-1 'x'/ü.txt")]
    [InlineData("in")]
    public void A_path_below_the_root_maps_to_the_same_file_on_another_machine(string name)
    {
        var traveled = new SharedFolder(_here.Path).ToShared(_here[name]);
        Assert.DoesNotContain(_here.Path, traveled, StringComparison.Ordinal);
        Assert.True(SharedFolder.IsShared(traveled));
        Assert.Equal(_there[name], new SharedFolder(_there.Path).ToLocal(traveled));
    }

    [Fact]
    public void The_root_itself_is_mapped()
    {
        Assert.Equal(_there.Path, new SharedFolder(_there.Path).ToLocal(new SharedFolder(_here.Path + "/").ToShared(_here.Path)));
    }

    [Fact]
    public void Without_a_root_paths_are_absolute()
    {
        var files = new SharedFolder(root: null);
        Assert.Equal(_here["a.txt"], files.ToLocal(files.ToShared(_here["a.txt"])));
        Assert.Equal(Path.GetFullPath("a.txt"), files.ToShared("a.txt"));
    }

    [Theory]
    [InlineData("shared:/../a.txt")]
    [InlineData("shared:/in/../../a.txt")]
    [InlineData("shared:/in/..")]
    [InlineData("shared:/./a.txt")]
    [InlineData("shared://etc/passwd")]
    [InlineData("shared:/in//a.txt")]
    [InlineData("shared:/in/a.txt\0")]
    [InlineData("/etc/passwd")]
    [InlineData("a.txt")]
    [InlineData("")]
    public void A_path_outside_the_root_is_refused(string traveled) =>
        Assert.Equal(
            ProblemKind.BadInput,
            Assert.Throws<ProblemException>(() => new SharedFolder(_there.Path).ToLocal(traveled)).Problems[0].Kind
        );

    [Theory]
    [InlineData("/a/../etc/passwd")]
    [InlineData("/a//b")]
    [InlineData("a.txt")]
    [InlineData("../a.txt")]
    [InlineData("shared:/a.txt")]
    public void Without_a_root_only_plain_absolute_paths_are_accepted(string traveled) =>
        Assert.Throws<ProblemException>(() => new SharedFolder(root: null).ToLocal(traveled));

    [Fact]
    public void A_link_out_of_the_root_is_refused()
    {
        _here.Write("secret.txt");
        File.CreateSymbolicLink(_there["link.txt"], _here["secret.txt"]);
        Directory.CreateSymbolicLink(_there["folder"], _here.Path);
        var files = new SharedFolder(_there.Path);
        Assert.Throws<ProblemException>(() => files.ToLocal("shared:/link.txt"));
        Assert.Throws<ProblemException>(() => files.ToLocal("shared:/folder/secret.txt"));
    }

    [Fact]
    public void Files_outside_the_shared_folder_cannot_be_submitted()
    {
        var refusal = Assert.Throws<ProblemException>(() => new SharedFolder(_there.Path).ToShared(_here["a.txt"]));
        Assert.Contains("not in the shared folder", refusal.Problems[0].Message, StringComparison.Ordinal);
    }
}
