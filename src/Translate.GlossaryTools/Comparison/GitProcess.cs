using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Runs the git program in a folder and returns its output.</summary>
internal sealed class GitProcess(string program, string folder)
{
    /// <summary>Where it runs.</summary>
    public string Folder { get; } = folder;

    /// <summary>What git prints.</summary>
    /// <exception cref="ProblemException">git is missing, or refuses; in its own words.</exception>
    public byte[] Run(IReadOnlyList<string> arguments) =>
        TryRun(arguments, out var output, out var error)
            ? output
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"git {arguments[0]} failed: {error.Trim().TrimEnd('.')}",
                    "Check the repository with 'git status'"
                )
            );

    /// <summary>Runs git to its end.</summary>
    /// <returns>False if git refused.</returns>
    /// <exception cref="ProblemException">git is missing.</exception>
    public bool TryRun(IReadOnlyList<string> arguments, out byte[] output, out string error)
    {
        using var process = Start(arguments);

        // Both streams are read at once: a full one that nobody reads would stop git for ever.
        var errors = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        error = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        output = bytes.ToArray();
        return process.ExitCode == 0;
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "the git program cannot be run, which reads revisions",
                    "Install git, or name two files or folders"
                ),
                e
            );
        }
    }
}
