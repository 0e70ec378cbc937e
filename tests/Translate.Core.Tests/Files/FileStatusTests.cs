using System.Text;
using Translate.Core.Files;

namespace Translate.Core.Tests.Files;

public sealed class FileStatusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_folders_and_missing_paths_are_distinguished()
    {
        var file = FileStatus.Read(_folder.Write("a.txt", "tujuh b"));
        Assert.Equal((FileKind.Regular, 1, 7), (file.Kind, file.Links, file.Length));
        Assert.Equal(FileKind.Folder, FileStatus.Read(_folder.Path).Kind);
        Assert.Equal(FileKind.Missing, FileStatus.Read(_folder["b.txt"]).Kind);
        Assert.Equal(FileKind.Missing, FileStatus.Read(string.Empty).Kind);
    }

    [Fact]
    public void Devices_pipes_and_link_loops_are_distinguished_on_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The kinds are told apart on Linux.");
        File.CreateSymbolicLink(_folder["zero"], "/dev/zero");
        File.CreateSymbolicLink(_folder["loop"], _folder["loop"]);
        UnixCommand.Run("mkfifo", _folder["pipe"]);
        Assert.Equal(
            (FileKind.Device, FileKind.LinkLoop, FileKind.Pipe),
            (FileStatus.Read(_folder["zero"]).Kind, FileStatus.Read(_folder["loop"]).Kind, FileStatus.Read(_folder["pipe"]).Kind)
        );
    }

    [Fact]
    public void Hard_links_are_counted_on_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Hard links are counted on Linux.");
        UnixCommand.Run("ln", _folder.Write("a.txt"), _folder["b.txt"]);
        Assert.Equal(2, FileStatus.Read(_folder["a.txt"]).Links);
    }

    [Fact]
    public void A_file_keeps_its_identity_when_it_is_renamed_on_Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Files have an identity on Linux.");
        var before = FileStatus.Read(_folder.Write("a.txt")).Identity;
        File.Move(_folder["a.txt"], _folder["b.txt"]);
        Assert.Equal(before, FileStatus.Read(_folder["b.txt"]).Identity);
        Assert.NotEqual(before, FileStatus.Read(_folder.Write("a.txt")).Identity);
    }

    [Fact]
    public void Names_that_are_not_UTF8_are_listed_with_their_bytes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "File names are bytes on Linux.");
        UnixCommand.Run("bash", "-c", $"cd '{_folder.Path}' && touch $'a\\xe9.txt' $'a\\xf0\\x9f.txt' 'é.txt'");
        var names = UndecodableNames.Find(_folder.Path);
        UnixCommand.Run("find", _folder.Path, "-type", "f", "-delete");
        Assert.Equal([@"a\xE9.txt", @"a\xF0\x9F.txt"], names);
    }

    [Fact]
    public void Escaping_does_not_change_a_valid_name() =>
        Assert.Equal("berita é 𝒳", UndecodableNames.Escape(Encoding.UTF8.GetBytes("berita é 𝒳")));
}
