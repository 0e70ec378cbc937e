using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Translate.Architecture.Tests;

/// <summary>Compiles and runs the programs of docs/library.md.</summary>
[CollectionDefinition(nameof(LibraryDocumentationTests), DisableParallelization = true)]
[Collection(nameof(LibraryDocumentationTests))]
public partial class LibraryDocumentationTests
{
    private const int MaxStatements = 10;

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Theory]
    [InlineData("Translate files", "4 sentences, 5 terms applied\n")]
    [InlineData("Translate one text", "Security Council")]
    [InlineData("Split a text into sentences", "Prof. Dr. Ahmad tiba pukul 19.30 WIB.\nIa langsung bekerja.\n")]
    [InlineData(
        "Match and verify terms in a pair of sentences",
        "Dewan Keamanan → Security Council: Applied\ngencatan senjata → ceasefire: Violated\n"
    )]
    [InlineData("Use settings and dependency injection", "4 sentences\n")]
    public void The_program_runs_as_documented(string heading, string output)
    {
        var program = GetProgram(heading);
        Assert.InRange(
            program
                .Split('\n')
                .Count(line =>
                    line.Trim().Length > 1 && !line.StartsWith("using ", StringComparison.Ordinal)
                    || line.StartsWith("using var", StringComparison.Ordinal)
                ),
            1,
            MaxStatements
        );
        Assert.Contains(output, Run(program), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_program_is_tested() => Assert.Equal(5, ProgramBlock().Count(ReadDocument()));

    private static string ReadDocument() => File.ReadAllText(Path.Combine(SourceTree.Root, "docs/library.md")).ReplaceLineEndings("\n");

    private static string GetProgram(string heading)
    {
        var document = ReadDocument();
        return ProgramBlock().Match(document, document.IndexOf($"## {heading}\n", StringComparison.Ordinal)).Groups["program"].Value;
    }

    private static string Run(string program)
    {
        var folder = Directory.CreateTempSubdirectory("translate-library-");
        var (current, console) = (Directory.GetCurrentDirectory(), Console.Out);
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "glossary"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "glossary", "diplomacy.yaml"),
                "domain: diplomacy\nterms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: ceasefire\n"
            );
            File.WriteAllText(
                Path.Combine(folder.FullName, "article.txt"),
                "Dewan Keamanan bersidang. Dewan Keamanan membahas gencatan senjata.\n\nGencatan senjata itu penting. Dewan Keamanan setuju.\n"
            );
            Directory.SetCurrentDirectory(folder.FullName);
            Console.SetOut(output);
            Compile(program).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(current);
            folder.Delete(recursive: true);
        }
    }

    private static Assembly Compile(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        using var stream = new MemoryStream();
        var result = CSharpCompilation
            .Create(
                Path.GetRandomFileName(),
                [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)],
                references,
                new CSharpCompilationOptions(OutputKind.ConsoleApplication)
            )
            .Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream);
    }

    [GeneratedRegex("```csharp\n(?<program>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProgramBlock();
}
