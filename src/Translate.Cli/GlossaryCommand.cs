using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate glossary</c>: the verbs that maintain the terms, one file each.</summary>
internal static class GlossaryCommand
{
    /// <summary>The glossary that a verb works on.</summary>
    public static Option<string?> GlossaryOption() => new("--glossary", "-g") { Description = "Glossary file or folder. Default: Glossary of appsettings.json (glossary).", HelpName = "path" };

    public static Command Create() => new("glossary", "Maintain the terms: look them up, check them, edit them.")
    {
    };
}
