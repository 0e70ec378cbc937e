using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Tests.Marian;

public sealed class GoldenTests
{
    private const string PathVariable = "TRANSLATE_TEST_INSTRUCTIONS";

    [Fact]
    public void Matches_the_reference_with_the_dictionary_model()
    {
        var lines = File.ReadAllLines(Path.Combine(TestModels.GetFolder("dict"), "expected.tsv"))
            .Select(line => line.Split('\t').Select(Parse).ToArray())
            .ToArray();

        Assert.Equal(
            lines.Select(line => line[1]),
            TestModels.Translate(TestModels.Load("dict"), lines.Select(line => line[0])).Select(target => target.Text)
        );
    }

    [Fact]
    public void Matches_the_reference_with_random_weights()
    {
        var folder = TestModels.GetFolder("rand");
        var expected = File.ReadAllLines(Path.Combine(folder, "expected.jsonl")).Select(Parse);

        Assert.Equal(
            expected,
            TestModels
                .Translate(TestModels.Load("rand"), File.ReadAllLines(Path.Combine(folder, "input.txt")))
                .Select(target => target.Text)
        );
    }

    [Fact]
    public void The_processor_has_the_instructions_that_the_environment_enables() =>
        Assert.True(
            Environment.GetEnvironmentVariable(PathVariable) switch
            {
                "Vector512" => !Int8KernelVnni.IsSupported && (Int8KernelVector512.IsSupported || Int8KernelVector256.IsSupported),
                "Vector256" => !Int8KernelVnni.IsSupported && !Vector512.IsHardwareAccelerated && Int8KernelVector256.IsSupported,
                "Vector128" => !Avx2.IsSupported && Int8KernelVector128.IsSupported,
                "portable" => !Vector128.IsHardwareAccelerated && !Sse2.IsSupported,
                _ => true,
            }
        );

    [Theory]
    [InlineData("Vector512", "DOTNET_EnableAVXVNNI=0")]
    [InlineData("Vector256", "DOTNET_EnableAVXVNNI=0 DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0")]
    [InlineData("Vector128", "DOTNET_EnableAVX2=0 DOTNET_EnableAVX=0")]
    [InlineData("portable", "DOTNET_EnableHWIntrinsic=0")]
    public void Translates_the_same_with_fewer_instructions(string path, string switches)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(PathVariable) is not null, "This is the process with fewer instructions.");
        Assert.SkipUnless(X86Base.IsSupported, "The switches are for x86.");
        TestModels.GetFolder("rand");

        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(GoldenTests).Assembly.Location);
        }

        foreach (
            var argument in (string[])["--filter-class", typeof(GoldenTests).FullName!, "--filter-class", typeof(Int8KernelTests).FullName!]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[PathVariable] = path;
        foreach (var setting in switches.Split(' '))
        {
            start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output);
    }

    private static string Parse(string json) => JsonSerializer.Deserialize<string>(json)!;
}
