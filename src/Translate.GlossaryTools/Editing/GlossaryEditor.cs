using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Edits the files of a glossary folder: finds the file that an entry belongs into, and writes it only when the glossary is whole afterwards.</summary>
/// <remarks>Every edit reads the files again while no other process can edit them, so that two edits at once are both kept.</remarks>
public sealed class GlossaryEditor
{
    /// <summary>Where an entry goes when neither a domain nor a file is named, and the glossary has several files or none.</summary>
    public const string DefaultDomain = "general";

    private readonly string _path;
    private readonly IReadOnlyList<string> _files;

    private GlossaryEditor(string path, IReadOnlyList<string> files, Glossary glossary)
    {
        _path = path;
        _files = files;
        Glossary = glossary;
    }

    /// <summary>The terms as they were when the glossary was opened.</summary>
    public Glossary Glossary { get; }

    /// <summary>Opens a glossary folder or file.</summary>
    /// <exception cref="ProblemException">It does not exist, or holds faults, which must be fixed first.</exception>
    public static GlossaryEditor Open(string path) => new(path, GlossaryReader.FilesUnder(path), GlossaryReader.Read(path));

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Its domain says into which file, unless that is empty; its location is of no account.</param>
    /// <param name="file">The file to add to, in the glossary's folder; null for the domain's.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    /// <returns>The entry with its place.</returns>
    /// <exception cref="ProblemException">A spelling is in the glossary already, the entry is not valid, or the file cannot be written.</exception>
    public async Task<TermEntry> AddAsync(TermEntry entry, string? file, CancellationToken cancellationToken)
    {
        if (entry.Spellings.Concat(entry.Renderings).Concat(entry.Never).FirstOrDefault(text => text.Any(char.IsControl)) is { } broken)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{string.Concat(broken.Select(c => char.IsControl(c) ? ' ' : c))}' holds a line break or tab",
                    "Write it on one line, with spaces"
                )
            );
        }

        using var editing = await LockAsync(cancellationToken).ConfigureAwait(false);
        return await Open(_path).AddLockedAsync(entry, file, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TermEntry> AddLockedAsync(TermEntry entry, string? file, CancellationToken cancellationToken)
    {
        foreach (var spelling in entry.Spellings)
        {
            if (Glossary.Entries.FirstOrDefault(other => other.Spellings.Contains(spelling)) is { } other)
            {
                throw Refuse($"'{spelling}' is already defined there, as {other}", "Change that entry, or remove it first", other.Location);
            }
        }

        var path = file is null ? GetFile(entry.Domain) : Inside(file);
        var old = GlossaryFileBytes.Read(path);
        var domain =
            entry.Domain.Length > 0 ? entry.Domain
            : file is null ? DefaultDomain
            : string.Empty;
        var text = old.Text.Length == 0 && domain.Length > 0 ? $"domain: {YamlScalar.Value(domain)}\n" : old.Text;
        var edited = GlossaryFileEditor.Add(text, path, entry);
        await old.WriteAsync(edited, cancellationToken).ConfigureAwait(false);
        return GlossaryText.Parse(edited, path).Entries[^1];
    }

    /// <summary>Removes the entry of a source from a file, and all of them where it has a list.</summary>
    /// <exception cref="ProblemException">The file does not hold it, or cannot be written.</exception>
    public async Task RemoveAsync(TermEntry entry, CancellationToken cancellationToken)
    {
        using var editing = await LockAsync(cancellationToken).ConfigureAwait(false);
        var old = GlossaryFileBytes.Read(entry.Location.File);
        await old.WriteAsync(GlossaryFileEditor.Remove(old.Text, entry.Location.File, entry.Source), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Replaces the entries of a source in a file, and leaves the other lines as they are.</summary>
    /// <param name="source">The source, as the file writes it.</param>
    /// <param name="file">The file.</param>
    /// <param name="entries">At least one entry; several need conditions that exclude each other.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    /// <returns>The new entries with their places.</returns>
    /// <exception cref="ProblemException">The entries changed since the glossary was opened, the glossary would hold a fault, or the file cannot be edited or written.</exception>
    public async Task<IReadOnlyList<TermEntry>> ReplaceAsync(
        string source,
        string file,
        IReadOnlyList<TermEntry> entries,
        CancellationToken cancellationToken
    )
    {
        using var editing = await LockAsync(cancellationToken).ConfigureAwait(false);
        var now = GlossaryReader.Read(_path);
        if (!EntriesOf(source, file, now).SequenceEqual(EntriesOf(source, file, Glossary), TermContent.Comparer))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{source}' was changed by another process in the meantime",
                    "Give the same command again"
                )
                {
                    File = file,
                }
            );
        }

        var conflicts = GlossaryReader
            .Conflicts(now.Entries.Where(other => other.Source != source || other.Location.File != file).Concat(entries))
            .ToList();
        if (conflicts.Count > 0)
        {
            throw new ProblemException(conflicts);
        }

        var old = GlossaryFileBytes.Read(file);
        var edited = GlossaryFileEditor.Replace(old.Text, file, source, entries);
        await old.WriteAsync(edited, cancellationToken).ConfigureAwait(false);
        return [.. GlossaryText.Parse(edited, file).Entries.Where(entry => entry.Source == source)];
    }

    /// <summary>Formats every file of a glossary; none is written where one of them holds a fault.</summary>
    /// <param name="path">The glossary's folder, or a file of it.</param>
    /// <param name="isCheck">Whether to write nothing.</param>
    /// <param name="isSorted">Whether to sort the entries by their source.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The files that were not formatted, in order.</returns>
    /// <exception cref="ProblemException">A file holds faults, or cannot be read or written.</exception>
    public static async Task<IReadOnlyList<string>> FormatAsync(
        string path,
        bool isCheck,
        bool isSorted,
        CancellationToken cancellationToken
    )
    {
        using var editing = isCheck ? null : await EditLock.AcquireAsync(GetFolder(path), cancellationToken).ConfigureAwait(false);
        var problems = new List<Problem>();
        var changed = new List<(string Path, GlossaryFileBytes Old, string New)>();
        foreach (var file in GlossaryReader.FilesUnder(path))
        {
            try
            {
                var old = GlossaryFileBytes.Read(file);
                changed.Add((file, old, GlossaryFormatter.Format(old.Text, file, isSorted)));
            }
            catch (ProblemException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        changed.RemoveAll(file => file.New == file.Old.Text);
        foreach (var file in isCheck ? [] : changed)
        {
            await file.Old.WriteAsync(file.New, cancellationToken).ConfigureAwait(false);
        }

        return [.. changed.Select(file => file.Path)];
    }

    private static IEnumerable<TermEntry> EntriesOf(string source, string file, Glossary glossary) =>
        glossary.Entries.Where(entry => entry.Source == source && entry.Location.File == file);

    /// <summary>The folder that an edit of a glossary locks.</summary>
    private static string GetFolder(string path) =>
        File.Exists(path) ? Path.GetDirectoryName(CanonicalPath.Resolve(path))! : CanonicalPath.Resolve(path);

    private Task<EditLock> LockAsync(CancellationToken cancellationToken) => EditLock.AcquireAsync(GetFolder(_path), cancellationToken);

    /// <summary>The first file of a domain, or the name of the one to make.</summary>
    private string GetFile(string domain)
    {
        if (File.Exists(_path) || (domain.Length == 0 && _files.Count == 1))
        {
            var only = _files[0];
            var its = GlossaryText.Parse(GlossaryFileBytes.Read(only).Text, only).Domain;
            return domain.Length == 0 || domain == its
                ? only
                : throw Refuse(
                    $"the glossary is one file, of the domain '{its}'",
                    "Name its folder with --glossary to add to another domain",
                    new SourceLocation(only, 1, 1)
                );
        }

        var wanted = domain.Length == 0 ? DefaultDomain : domain;
        if (_files.FirstOrDefault(file => GlossaryText.Parse(GlossaryFileBytes.Read(file).Text, file).Domain == wanted) is { } found)
        {
            return found;
        }

        var path = Path.Combine(_path, wanted + ".yaml");
        if (wanted.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' ')))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"a domain '{wanted}' cannot give a file its name",
                    "Use letters, digits and hyphens, or name the file with --file"
                )
            );
        }

        return File.Exists(path)
            ? throw Refuse(
                $"the file of that name is of another domain than '{wanted}'",
                "Specify the file with --file",
                new SourceLocation(path, 1, 1)
            )
            : path;
    }

    /// <summary>The file by its path, or by its name in the glossary's folder.</summary>
    private string Inside(string file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            throw NotInGlossary(file);
        }

        var isFile = File.Exists(_path);
        var candidates = isFile ? [file] : new[] { file, Path.Combine(_path, file) };
        var path = Array.Find(
            candidates,
            candidate =>
                isFile
                    ? Path.GetFullPath(candidate) == Path.GetFullPath(_path)
                    : Path.GetFullPath(candidate)
                        .StartsWith(Path.GetFullPath(_path).TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        );
        return path is not null && !Directory.Exists(path) && Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml"
            ? path
            : throw NotInGlossary(file);
    }

    private ProblemException NotInGlossary(string file) =>
        new(
            new Problem(
                ProblemKind.BadConfiguration,
                $"the file is not a .yaml file of the glossary {_path}",
                "Specify a file in the glossary's folder"
            )
            {
                File = file,
            }
        );

    private static ProblemException Refuse(string message, string advice, SourceLocation location) =>
        new(
            new Problem(ProblemKind.BadConfiguration, message, advice)
            {
                File = location.File,
                Line = location.Line,
                Column = location.Column,
            }
        );
}
