using System.ComponentModel;
using System.Diagnostics;
using Translate.Core.Problems;
using Translate.GlossaryTools.Comparison;

namespace Translate.GlossaryTools.Tests.Comparison;

public sealed class GlossaryVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_path_is_read_from_disk()
    {
        _folder.Write("glossary/a.yaml", "terms:\n  rudal: missile\n");

        Assert.Equal("missile", Assert.Single(Version().Read(_folder["glossary"]).Entries).Target);
    }

    [Fact]
    public void A_revision_is_read_from_git_with_positions()
    {
        Commit("terms:\n  rudal: missile\n");
        Commit("terms:\n  rudal: rocket\n");

        var entry = Assert.Single(Version().Read("HEAD~1").Entries);

        Assert.Equal(("missile", "HEAD~1:sub/glossary/a.yaml:2:3"), (entry.Target, entry.Location.ToString()));
    }

    [Fact]
    public void A_revision_is_read_even_if_the_glossary_was_deleted()
    {
        Commit("terms:\n  rudal: missile\n");
        Directory.Delete(_folder["sub"], recursive: true);

        Assert.Single(Version().Read("HEAD").Entries);
    }

    [Theory]
    [InlineData("nosuch", "'nosuch' is neither a file or folder nor a revision that git knows.")]
    [InlineData("--output=x", "'--output=x' is neither")]
    [InlineData("", "'' is neither")]
    [InlineData("HEAD:sub", "'HEAD:sub' is neither")]
    public void An_unknown_revision_is_refused(string revision, string message)
    {
        Commit("terms:\n  rudal: missile\n");

        Assert.StartsWith(message, Refused(() => Version().Read(revision)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_without_the_glossary_is_refused()
    {
        Commit("terms:\n  rudal: missile\n");

        Assert.StartsWith(
            "revision 'HEAD' has no glossary at ",
            Refused(() => new GlossaryVersion(_folder["other"]).Read("HEAD")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_error_in_a_revision_is_reported_with_its_position()
    {
        Commit("terms:\n  rudal: '--'\n");

        Assert.StartsWith(
            "HEAD:sub/glossary/a.yaml:2:10: 'target' holds no word.",
            Refused(() => Version().Read("HEAD")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_outside_a_repository_has_no_revisions()
    {
        Git("--version");

        Assert.Contains("is in no git repository", Refused(() => Version().Read("HEAD")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_git_program_is_reported() =>
        Assert.StartsWith(
            "the git program cannot be run",
            Refused(() => new GlossaryVersion(_folder["glossary"], "no-such-git").Read("HEAD")),
            StringComparison.Ordinal
        );

    public void Dispose() => _folder.Dispose();

    private static string Refused(Action read)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(read).Problems);
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        return problem.ToString();
    }

    private GlossaryVersion Version() => new(_folder["sub/glossary"]);

    private void Commit(string text)
    {
        _folder.Write("sub/glossary/a.yaml", text);
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Terms");
    }

    private void Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true }
            )!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no git program.");
        }
    }
}
