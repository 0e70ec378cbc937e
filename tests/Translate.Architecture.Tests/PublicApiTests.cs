using System.Reflection;
using PublicApiGenerator;

namespace Translate.Architecture.Tests;

public sealed class PublicApiTests
{
    private const string Accept = "TRANSLATE_ACCEPT_API";

    [Theory]
    [InlineData("Translate.Core")]
    [InlineData("Translate.GlossaryTools")]
    [InlineData("Translate.Formats")]
    [InlineData("Translate.Engines")]
    [InlineData("Translate.Hosting")]
    [InlineData("Translate.Review")]
    public void The_public_API_matches_the_approved_API(string assembly)
    {
        var api = Assembly
            .Load(assembly)
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n");
        var file = Path.Combine(SourceTree.Root, "tests", "Translate.Architecture.Tests", "Approved", assembly + ".txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(file, api);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(
            api == approved,
            $"The public API of {assembly} is not the one in {file}. Make the new member internal, or run the tests with {Accept}=1 and commit the file."
        );
    }
}
