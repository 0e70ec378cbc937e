namespace Translate.Benchmarks;

/// <summary>Compares <c>translate --version</c> with an empty .NET program, published the same way and run alternately.</summary>
internal static class StartupComparison
{
    private const int Warmups = 3;
    private const int Runs = 31;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("translate-startup-").FullName;
        try
        {
            var hello = HelloWorld(folder);
            var translate = Path.Combine(Repository.Publish("src/Translate.Cli", Path.Combine(folder, "translate")), "translate");
            var ours = new List<TimeSpan>();
            var theirs = new List<TimeSpan>();
            for (var i = -Warmups; i < Runs; i++)
            {
                var first = MeasuredProcess.Run(folder, translate, "--version").Wall;
                var second = MeasuredProcess.Run(folder, hello).Wall;
                if (i >= 0)
                {
                    ours.Add(first);
                    theirs.Add(second);
                }
            }

            var ratio = ours.Zip(theirs, (a, b) => a / b).Order().ElementAt(Runs / 2);
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"translate --version {Median(ours):0.0} ms, hello world {Median(theirs):0.0} ms, median of paired ratios {ratio:0.00} (wanted: at most 2.5)"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalMilliseconds;

    private static string HelloWorld(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "hello")).FullName;
        File.WriteAllText(
            Path.Combine(project, "hello.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"
        );
        File.WriteAllText(Path.Combine(project, "Program.cs"), "System.Console.Out.WriteLine(\"Hello, world\");");
        return Path.Combine(Repository.Publish(Path.Combine(project, "hello.csproj"), Path.Combine(folder, "hello-published")), "hello");
    }
}
