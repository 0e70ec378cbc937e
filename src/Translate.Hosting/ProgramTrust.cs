using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>Starts no program that a settings file names: such a file may come with a download.</summary>
internal static class ProgramTrust
{
    private const string Key = "Command:Start";

    /// <summary>Fails if the file names a program.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ProblemException">Says where the program belongs.</exception>
    public static void Check(IConfiguration file, string path)
    {
        if (!string.IsNullOrEmpty(file[Key]))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"{Key} is a program to start, and this file may have come from somebody else",
                    $"Remove it; if you trust the program, set the environment variable {SettingsSources.EnvironmentPrefix}Command__Start to it"
                )
                {
                    File = path,
                }
            );
        }
    }
}
