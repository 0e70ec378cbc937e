using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Review.Articles;

/// <summary>The files of the glossary: adds terms to them with the glossary's own editor, and makes the review use them.</summary>
/// <param name="path">The glossary's folder or file. Null if the review has none.</param>
/// <param name="pipeline">Uses the new glossary.</param>
internal sealed class GlossaryFiles(string? path, ReviewPipeline pipeline)
{
    private static readonly SourceLocation Nowhere = new(string.Empty, 0, 0);

    /// <summary>Returns the files and their domains, the one that fits an article best first.</summary>
    /// <exception cref="ProblemException">The glossary cannot be read.</exception>
    public IReadOnlyList<GlossaryChoice> GetChoices(OpenArticle article)
    {
        var used = article
            .Units.SelectMany(unit => unit.Terms)
            .CountBy(term => GetName(term.Occurrence.Entry))
            .ToDictionary(StringComparer.Ordinal);
        return path is null || !Path.Exists(path)
            ? []
            :
            [
                .. GlossaryReader
                    .Read(path)
                    .Entries.GroupBy(GetName, StringComparer.Ordinal)
                    .OrderByDescending(file => used.GetValueOrDefault(file.Key))
                    .ThenBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new GlossaryChoice(file.Key, file.First().Domain)),
            ];
    }

    /// <summary>Returns why a term cannot be added, as far as that is known before. Null if it probably can.</summary>
    /// <exception cref="ProblemException">The glossary cannot be read.</exception>
    public Refusal? FindRefusal(string source)
    {
        if (path is null || !Path.Exists(path))
        {
            return new Refusal(RefusalCode.NoGlossary);
        }

        return GlossaryReader.Read(path).Entries.FirstOrDefault(entry => entry.Spellings.Contains(source)) is { } known
            ? new Refusal(RefusalCode.TermKnown, source, known.Target, known.Location.ToString())
            : null;
    }

    /// <summary>Adds a term. From now on the review checks and translates with it.</summary>
    /// <param name="source">The Indonesian term.</param>
    /// <param name="target">Its rendering.</param>
    /// <param name="file">The name of a file of the glossary; empty for the one that the editor chooses.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The entry with its place.</returns>
    /// <exception cref="ProblemException">The entry is not valid or is there already, or the file cannot be written.</exception>
    public async Task<TermEntry> AddAsync(string source, string target, string file, CancellationToken cancellationToken)
    {
        if (path is null || !Path.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "this review has no glossary",
                    "Start it with --glossary, or create one with 'translate glossary add'"
                )
            );
        }

        var editor = GlossaryEditor.Open(path);
        var own =
            file.Length == 0
                ? null
                : editor
                    .Glossary.Entries.Select(entry => entry.Location.File)
                    .FirstOrDefault(known => Path.GetRelativePath(GetRoot(path), known) == file)
                    ?? throw new ProblemException(
                        new Problem(ProblemKind.BadInput, $"the glossary has no file '{file}'", "Choose one of its files")
                    );
        var added = await editor
            .AddAsync(
                new TermEntry
                {
                    Source = source,
                    Target = target,
                    Domain = string.Empty,
                    Location = Nowhere,
                },
                own,
                cancellationToken
            )
            .ConfigureAwait(false);
        pipeline.UseGlossary(GlossaryReader.Read(path));
        return added;
    }

    private string GetName(TermEntry entry) =>
        path is null ? entry.Location.File : Path.GetRelativePath(GetRoot(path), entry.Location.File);

    private static string GetRoot(string path) => File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
}

/// <summary>A file of the glossary.</summary>
/// <param name="File">Its name in the glossary's folder.</param>
/// <param name="Domain">Its domain; empty if it has none.</param>
internal sealed record GlossaryChoice(string File, string Domain);
