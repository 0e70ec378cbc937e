using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Translate.Cli.Printing;

/// <summary>Prints the version, and the commit that the program was built from if it is known.</summary>
internal sealed class VersionWithCommit : SynchronousCommandLineAction
{
    private const int ShortLength = 7;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Such as <c>1.2.0 (0123abc)</c>.</summary>
    public static string Get()
    {
        var assembly = typeof(VersionWithCommit).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var commit = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "Commit")?.Value;
        return commit is { Length: >= ShortLength } ? $"{version} ({commit[..ShortLength]})" : version;
    }

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(Get());
        return ExitCode.Done;
    }
}
