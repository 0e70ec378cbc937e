using System.IO.Compression;

namespace Translate.Architecture.Tests;

public sealed class PackageTests(PackedFixture packed) : IClassFixture<PackedFixture>
{
    [Theory]
    [InlineData("Translate.Core", true)]
    [InlineData("Translate.Formats", true)]
    [InlineData("Translate.Engines", true)]
    [InlineData("Translate.GlossaryTools", true)]
    [InlineData("Translate.Hosting", true)]
    [InlineData("Translate.Scale", true)]
    [InlineData("Translate.Tool", false)]
    public void A_package_has_the_metadata_that_its_page_shows(string id, bool isLibrary)
    {
        Assert.SkipWhen(packed.Skipped is not null, packed.Skipped ?? string.Empty);
        using var package = ZipFile.OpenRead(Path.Combine(packed.Packages, $"{id}.{PackedFixture.Version}.nupkg"));
        var files = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("README.md", files);
        Assert.Contains("LICENSE", files);
        using var reader = new StreamReader(package.GetEntry($"{id}.nuspec")!.Open());
        var specification = reader.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", specification, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", specification, StringComparison.Ordinal);
        Assert.DoesNotContain("Package Description", specification, StringComparison.Ordinal);
        if (isLibrary)
        {
            Assert.Contains($"lib/net10.0/{id}.xml", files);
            Assert.True(File.Exists(Path.Combine(packed.Packages, $"{id}.{PackedFixture.Version}.snupkg")));
        }
    }

    [Fact]
    public void The_checksums_list_every_file()
    {
        Assert.SkipWhen(packed.Skipped is not null, packed.Skipped ?? string.Empty);
        var named = File.ReadLines(Path.Combine(packed.Packages, "SHA256SUMS")).Select(line => line[66..]);
        Assert.Equal(
            new DirectoryInfo(packed.Packages)
                .GetFiles()
                .Select(file => file.Name)
                .Where(name => name != "SHA256SUMS")
                .Order(StringComparer.Ordinal),
            named
        );
    }

    [Fact]
    public async Task A_separate_project_translates_the_sample_article_in_five_lines()
    {
        Assert.SkipWhen(packed.Skipped is not null, packed.Skipped ?? string.Empty);
        var project = Directory.CreateDirectory(packed.GetPath("consumer")).FullName;
        File.WriteAllText(
            Path.Combine(project, "consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Translate.Core" Version="{PackedFixture.Version}" />
                <PackageReference Include="Translate.Engines" Version="{PackedFixture.Version}" />
              </ItemGroup>
            </Project>
            """
        );
        File.WriteAllText(
            Path.Combine(project, "Program.cs"),
            """
            using Translate.Core.Pipeline;
            using Translate.Engines.Offline;

            using var pipeline = new TranslationPipelineBuilder().UseGlossary("glossary").UseEngine(new OfflineTranslator()).UseMemory("memory.db").WriteTo("out").Build();
            Console.WriteLine((await pipeline.RunAsync(["article.txt"])).Total.TermsViolated);
            """
        );
        CopyGlossary(project);
        File.Copy(Path.Combine(SourceTree.Root, "seeds", "000_cda18cd7148e19f9.txt"), Path.Combine(project, "article.txt"));

        Assert.Equal("0", (await packed.RunAsync(project, "dotnet", "run")).Trim());
        Assert.Contains("Security Council", File.ReadAllText(Path.Combine(project, "out", "article.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_installs_and_runs_in_another_folder()
    {
        Assert.SkipWhen(packed.Skipped is not null, packed.Skipped ?? string.Empty);
        var tools = packed.GetPath("tools");
        await packed.RunAsync(
            packed.GetPath("."),
            "dotnet",
            "tool",
            "install",
            "Translate.Tool",
            "--tool-path",
            tools,
            "--version",
            PackedFixture.Version,
            "--configfile",
            packed.GetPath("nuget.config")
        );

        var folder = Directory.CreateDirectory(packed.GetPath("newsroom")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        File.WriteAllText(Path.Combine(folder, "in", "a.txt"), "Dewan Keamanan bersidang.\n");
        var translate = Path.Combine(tools, "translate");
        Assert.StartsWith(PackedFixture.Version, await packed.RunAsync(folder, translate, "--version"), StringComparison.Ordinal);
        await packed.RunAsync(folder, translate, "init", "--with-glossary");
        await packed.RunAsync(folder, translate, "run", "in");
        Assert.Contains("Security Council", File.ReadAllText(Path.Combine(folder, "out", "a.txt")), StringComparison.Ordinal);
    }

    private static void CopyGlossary(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "glossary"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "glossary"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, "glossary", Path.GetFileName(file)), overwrite: true);
        }
    }
}
