using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Translate.Cli.Tests;

/// <summary>The files in <c>deploy/</c> name commands and options that exist, and agree with each other.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Folder = Path.Combine(Documentation.Root, "deploy");

    [Fact]
    public void Every_command_line_is_valid()
    {
        var commands = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).SelectMany(ReadCommands).ToList();
        Assert.Equal(["serve", "serve", "serve", "worker", "worker", "worker", "worker"], commands.Select(command => command[0]).Order());
        Assert.All(commands, command => Assert.Empty(CommandLineRunner.Root.Parse(command).Errors));
    }

    [Fact]
    public void Every_YAML_file_is_valid()
    {
        var files = Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories);
        Assert.Equal(8, files.Length);
        Assert.All(files, file => Assert.NotEmpty(ReadDocuments(file)));
    }

    [Fact]
    public void The_kustomization_lists_every_manifest()
    {
        var folder = Path.Combine(Folder, "kubernetes");
        var named = ((YamlSequenceNode)ReadDocuments(Path.Combine(folder, "kustomization.yaml"))[0]["resources"]).Select(node =>
            node.ToString()
        );
        Assert.Equal(
            Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Where(name => name != "kustomization.yaml").Order(),
            named.Order()
        );
    }

    [Fact]
    public void No_file_contains_a_password()
    {
        var text = string.Concat(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.DoesNotMatch(@"(?m)^\s*(PGPASSWORD|TRANSLATE_DB_PASSWORD|AZURE_TEXT_TRANSLATION_APIKEY)[ \t]*[=:][ \t]*[^\s$]", text);
    }

    private static IEnumerable<string[]> ReadCommands(string file) =>
        Path.GetExtension(file) switch
        {
            ".yaml" => ReadDocuments(file)
                .SelectMany(document => document.AllNodes)
                .OfType<YamlMappingNode>()
                .SelectMany(node => node.Children)
                .Where(pair => pair.Key.ToString() is "command" or "args" && pair.Value is YamlSequenceNode)
                .Select(pair => ((YamlSequenceNode)pair.Value).Select(item => item.ToString()).ToArray()),
            ".service" => ExecStart().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value.Split(' ')),
            _ => [],
        };

    private static List<YamlNode> ReadDocuments(string file)
    {
        using var reader = new StreamReader(file);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    [GeneratedRegex(@"(?m)^ExecStart=/opt/translate/translate (.+)$")]
    private static partial Regex ExecStart();
}
