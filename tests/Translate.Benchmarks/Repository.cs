namespace Translate.Benchmarks;

/// <summary>Locates the checkout that a benchmark was built from.</summary>
internal static class Repository
{
    /// <summary>The folder of Translate.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Publishes a project for this machine, compiled ahead of time (ReadyToRun).</summary>
    /// <returns>The folder of the program.</returns>
    public static string Publish(string project, string folder)
    {
        MeasuredProcess.Run(
            Root,
            "dotnet",
            "publish",
            project,
            "-c",
            "Release",
            "--use-current-runtime",
            "--self-contained",
            "false",
            "-p:PublishReadyToRun=true",
            "-o",
            folder
        );
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
