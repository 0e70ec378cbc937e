using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Glossaries.Reading;

/// <summary>Reads a glossary folder: every <c>*.yaml</c> and <c>*.yml</c> file in it and below, in ordinal order of paths.</summary>
/// <remarks>All or nothing: a glossary with a fault is refused with every fault of every file, and none of it is used.</remarks>
public static class GlossaryReader
{
    /// <summary>A larger file is not a glossary (100,000 terms are about 5 MB).</summary>
    public const long MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>Reads a folder, or a single file.</summary>
    /// <exception cref="ProblemException">The path does not exist, or the files hold faults; one problem per error.</exception>
    public static Glossary Read(string path)
    {
        var (entries, problems) = ReadFiles(path, asWritten: false);
        return Checked(entries, problems);
    }

    /// <summary>Reads a folder, or a single file, so far as it can be read: values with the spaces around them, and terms that occur twice.</summary>
    /// <exception cref="ProblemException">The path does not exist.</exception>
    public static GlossaryDraft ReadDraft(string path)
    {
        var (entries, problems) = ReadFiles(path, asWritten: true);
        return new GlossaryDraft(entries, problems);
    }

    private static (List<TermEntry> Entries, List<Problem> Problems) ReadFiles(string path, bool asWritten)
    {
        var problems = new List<Problem>();
        var entries = new List<TermEntry>();
        foreach (var file in FilesUnder(path))
        {
            if (TryReadText(file, problems, out var text))
            {
                entries.AddRange(GlossaryParser.Parse(text, file, problems, asWritten));
            }
        }

        return (entries, problems);
    }

    /// <summary>Reads files that are at hand as text, each with the name that problems call it.</summary>
    /// <exception cref="ProblemException">The files hold faults; one problem per error.</exception>
    internal static Glossary Parse(IEnumerable<(string File, string Text)> files)
    {
        var problems = new List<Problem>();
        var entries = files.SelectMany(file => GlossaryParser.Parse(file.Text, file.File, problems)).ToList();
        return Checked(entries, problems);
    }

    private static Glossary Checked(List<TermEntry> entries, List<Problem> problems)
    {
        problems.AddRange(Conflicts(entries));
        return problems.Count == 0 ? new Glossary(entries) : throw new ProblemException(problems);
    }

    /// <summary>The files of a folder, or the file itself, in the order in which they are read.</summary>
    /// <exception cref="ProblemException">The path does not exist.</exception>
    internal static IReadOnlyList<string> FilesUnder(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "there is no such glossary file or folder",
                    "Specify an existing one with --glossary, or set Glossary in appsettings.json"
                )
                {
                    File = path,
                }
            );
        }

        try
        {
            return
            [
                .. FolderFiles
                    .Enumerate(path)
                    .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml")
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the glossary folder cannot be read ({IoErrors.Describe(e)})",
                    "Check its permissions"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    private static bool TryReadText(string file, List<Problem> problems, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            if (FileStatus.Read(file).Kind is FileKind.Pipe or FileKind.Device or FileKind.Socket)
            {
                // Opening it could wait forever, and reading it could never end.
                problems.Add(
                    new Problem(ProblemKind.BadConfiguration, "not a regular file", "Copy its content to a file, or remove it")
                    {
                        File = file,
                    }
                );
                return false;
            }

            if (BoundedFile.Read(file, MaxFileBytes) is not { } bytes)
            {
                problems.Add(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"larger than {MaxFileBytes / (1024 * 1024)} MB",
                        "Split the glossary into one file a domain"
                    )
                    {
                        File = file,
                    }
                );
                return false;
            }

            text = TextDecoder.Decode(bytes, file);
            return true;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems.Select(problem => problem with { Kind = ProblemKind.BadConfiguration }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new Problem(ProblemKind.BadConfiguration, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = file,
                }
            );
        }

        return false;
    }

    /// <summary>A problem for every spelling that an earlier entry has too, unless their conditions exclude each other.</summary>
    internal static IEnumerable<Problem> Conflicts(IEnumerable<TermEntry> entries)
    {
        var earlier = new Dictionary<string, List<TermEntry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var spelling in entry.Spellings)
            {
                ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(earlier, spelling, out _);
                others ??= [];
                var clash = others.Find(other => !entry.When.IsDisjointFrom(other.When));
                others.Add(entry);
                if (clash is not null)
                {
                    yield return new Problem(
                        ProblemKind.BadConfiguration,
                        $"'{spelling}' is already defined at {clash.Location}",
                        "Keep one of the two, or give them 'when' conditions that exclude each other"
                    )
                    {
                        File = entry.Location.File,
                        Line = entry.Location.Line,
                        Column = entry.Location.Column,
                    };
                }
            }
        }
    }
}
