using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Translate.Architecture.Tests;

public class LayeringTests
{
    public static TheoryData<string> Projects => [.. Layering.Projects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_earlier_folders(string project)
    {
        var uses = TypeDependencies.Read(GetPath(project));
        Assert.NotEmpty(uses);
        Assert.Equal([], Layering.FindViolations(uses));
    }

    [Theory]
    [InlineData("Translate.Core")]
    [InlineData("Translate.GlossaryTools")]
    [InlineData("Translate.Formats")]
    [InlineData("Translate.Engines")]
    [InlineData("Translate.Hosting")]
    [InlineData("Translate.Review")]
    [InlineData("Translate.Scale")]
    [InlineData("Translate.Server")]
    public void Every_folder_has_a_position_in_the_order(string project) =>
        Assert.Equal([], Layering.FindUnlisted(TypeDependencies.Read(GetPath(project)), project));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_projects_below_it(string project)
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(GetPath(project));
        var used = module.AssemblyReferences.Select(reference => reference.Name).Where(Layering.Projects.ContainsKey);
        Assert.Equal([], used.Except(Layering.Projects[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_is_used_only_by_its_owner(string project)
    {
        var foreign = TypeDependencies
            .Read(GetPath(project))
            .Where(use =>
                Layering.PackageOwners.Any(package =>
                    use.To.StartsWith(package.Key + ".", StringComparison.Ordinal) && !package.Value.Contains(project)
                )
            );
        Assert.Equal([], foreign.Select(use => $"{use.From} uses {use.To}"));
    }

    [Fact]
    public void A_forbidden_use_is_found_anywhere()
    {
        var uses = Compile(
            """
            namespace Translate.Core.Memory { public class Store { } public class Marker : System.Attribute { } }
            namespace Translate.Core.Text
            {
                public class InField { private Translate.Core.Memory.Store? _store = null; }
                public class InBody { public object Create() => new Translate.Core.Memory.Store(); }
                public class InGeneric { public System.Collections.Generic.List<Translate.Core.Memory.Store>? Stores { get; set; } }
                public class InLambda { public System.Func<object> Create() => () => typeof(Translate.Core.Memory.Store); }
                [Translate.Core.Memory.Marker] public class InAttribute { }
                public class Innocent { public int Count { get; set; } }
            }
            """
        );
        Assert.Equal(
            ["InAttribute", "InBody", "InField", "InGeneric", "InLambda"],
            Layering
                .FindViolations(uses)
                .Select(violation => violation.Split(' ')[0].Split('.')[^1])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    private static string GetPath(string project) => Path.Combine(AppContext.BaseDirectory, $"{project}.dll");

    private static IReadOnlySet<(string From, string To)> Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");
        try
        {
            var result = CSharpCompilation
                .Create(
                    "sample",
                    [CSharpSyntaxTree.ParseText(source)],
                    references,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                )
                .Emit(path);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
            return TypeDependencies.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
