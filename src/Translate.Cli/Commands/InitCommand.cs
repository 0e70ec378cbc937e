using System.CommandLine;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate init</c>.</summary>
internal static class InitCommand
{
    private const string GlossaryFolder = "glossary";

    private const string Settings = """
        {
          "Input": ["articles"],
          "Output": "out",
          "Glossary": "glossary",
          "Engine": "auto"
        }

        """;

    private const string StarterGlossary = """
        # Terms that are always translated the same way. Add one: translate glossary add "Dewan Keamanan" "Security Council"
        domain: general

        """;

    private const string Ignored = "out/\n.translate/\n";

    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "The folder to prepare. Default: the current one.",
        DefaultValueFactory = _ => ".",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<bool> WithGlossary = new("--with-glossary")
    {
        Description = "Copy the glossary that comes with the program.",
    };

    public static Command Create()
    {
        MistypedOption.RefuseAmongPaths(Folder);
        var command = new CliCommand(
            "init",
            "Prepare a folder to work in: settings, a glossary, and what git ignores. Keep existing files.",
            "translate init news --with-glossary"
        )
        {
            Folder,
            WithGlossary,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var folder =
                    context.GetValue(Folder) is { } named && !string.IsNullOrWhiteSpace(named)
                        ? named
                        : throw new ProblemException(
                            new Problem(
                                ProblemKind.BadConfiguration,
                                "the folder's name is empty",
                                "Specify a folder, or leave it out for the current one"
                            )
                        );
                List<(string Name, string Text)> files =
                [
                    (SettingsSources.FileName, Settings),
                    (".gitignore", Ignored),
                    .. GetGlossary(context.GetValue(WithGlossary), Path.Combine(folder, GlossaryFolder)),
                ];
                var isAnyNew = false;
                foreach (var (name, text) in files)
                {
                    var path = Path.Combine(folder, name);
                    var isNew = await CreateAsync(path, text, cancellationToken).ConfigureAwait(false);
                    isAnyNew |= isNew;
                    Console.Out.WriteLine(isNew ? $"{path}: created" : $"{path}: kept, it exists");
                }

                Console.Out.WriteLine(
                    isAnyNew ? $"Put articles into {Path.Combine(folder, "articles")}, and run there: translate run" : "Nothing to do."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static IEnumerable<(string Name, string Text)> GetGlossary(bool isShipped, string folder)
    {
        if (!isShipped)
        {
            // An empty starter beside other files would only be noise.
            return Directory.Exists(folder) ? [] : [(Path.Combine(GlossaryFolder, "general.yaml"), StarterGlossary)];
        }

        var shipped = Path.Combine(AppContext.BaseDirectory, GlossaryFolder);
        return Directory.Exists(shipped)
            ? Directory
                .EnumerateFiles(shipped)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.Combine(GlossaryFolder, Path.GetFileName(file)), File.ReadAllText(file)))
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "this build has no glossary beside it",
                    "Install the program again with all its files, or leave --with-glossary out"
                )
                {
                    File = shipped,
                }
            );
    }

    /// <summary>Creates a file; false if there is one.</summary>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    private static async Task<bool> CreateAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (Path.Exists(path))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"cannot be written ({IoErrors.Describe(e)})", "Choose a writable folder")
                {
                    File = path,
                },
                e
            );
        }
    }
}
