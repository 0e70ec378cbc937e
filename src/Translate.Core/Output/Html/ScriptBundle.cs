using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Core.Output.Html;

/// <summary>Makes one script of the modules of the review page, for a file that loads nothing. Each module is a function that returns what it exports.</summary>
/// <remarks>
/// Knows the forms that the modules use: named imports on one line, exported functions, classes and constants, and comments on lines of their own.
/// No text of theirs spans lines, so that indentation can be left out.
/// </remarks>
internal static partial class ScriptBundle
{
    /// <summary>Returns a script that defines an asynchronous function, which runs a module and all that it imports.</summary>
    /// <param name="function">The name of the function.</param>
    /// <param name="main">The module to run.</param>
    /// <param name="replaced">Modules that come in the place of others, by the names of those.</param>
    public static string Create(string function, string main, IReadOnlyDictionary<string, string> replaced)
    {
        var script = new StringBuilder($"async function {function}() {{\nconst modules = {{}};\n");
        var done = new HashSet<string>(StringComparer.Ordinal);
        Add(main);
        return script.Append("}\n").ToString();

        void Add(string name)
        {
            if (!done.Add(name))
            {
                return;
            }

            var text = ReviewAssets.GetText(replaced.GetValueOrDefault(name, name));
            foreach (Match import in Import().Matches(text))
            {
                Add(import.Groups["module"].Value);
            }

            text = Indentation().Replace(Comment().Replace(text, string.Empty), string.Empty);
            var exports = Export().Matches(text).Select(export => export.Groups["name"].Value);
            var body = Export().Replace(Import().Replace(text, "const {${names}} = modules[\"${module}\"];"), "${declaration}${name}");
            script.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"modules[\"{name}\"] = await (async () => {{\n{body}\nreturn {{ {string.Join(", ", exports)} }};\n}})();\n"
            );
        }
    }

    [GeneratedRegex(@"^[ \t]*(?://.*|/\*\*.*\*/)\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[ \t]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    [GeneratedRegex(
        """^import \{(?<names>[^}]*)\} from "\./(?<module>[\w-]+\.js)";$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Import();

    [GeneratedRegex(
        @"^export (?<declaration>(?:async )?function |class |const )(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Export();
}
