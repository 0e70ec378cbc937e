namespace Translate.Benchmarks;

/// <summary>Where the project lies, seen from a built benchmark.</summary>
internal static class Repository
{
    /// <summary>The folder of Translate.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Publishes a project as a user would install it: compiled ahead of time (ReadyToRun) for this machine.</summary>
    /// <returns>The program's folder.</returns>
    public static string Publish(string project, string folder)
    {
        MeasuredProcess.Run(Root, "dotnet", "publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder);
        return folder;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Translate.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the benchmarks from a checkout.");
        }

        return folder;
    }
}
