using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Takes the terms of a file of another program into a new glossary file.</summary>
internal static class GlossaryImport
{
    /// <summary>Reads, compares with the glossary and writes. Nothing is written if terms contradict it, unless the request says to skip these, or if all are known.</summary>
    /// <exception cref="ProblemException">The file is broken, the request cannot be carried out, or the glossary is faulty.</exception>
    public static async Task<TermImportResult> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var reader = TermFormats.GetReader(request.Format, request.File, request.Columns);
        var (entries, losses) = TermFile.Read(request.File, reader);
        var domain = GetDomain(request, entries);
        var path = request.Out ?? Path.Combine(GetFolder(request.GlossaryPath), $"{FileName(domain)}.yaml");
        CheckPath(path);
        var glossary = Path.Exists(request.GlossaryPath) ? GlossaryReader.Read(request.GlossaryPath) : Glossary.Empty;
        if (request.Force)
        {
            // The terms of the file that is replaced cannot conflict.
            glossary = new Glossary([.. glossary.Entries.Where(entry => Path.GetFullPath(entry.Location.File) != Path.GetFullPath(path))]);
        }

        var plan = ImportPlan.Create(entries, glossary);
        if (plan.Added.Count == 0 || (plan.Conflicts.Count > 0 && !request.SkipConflicts))
        {
            return new TermImportResult(reader.Format, plan, losses, Written: null);
        }

        if (File.Exists(path) && !request.Force)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "exists already",
                    "Specify another file with --out, or pass --force to replace it"
                )
                {
                    File = path,
                }
            );
        }

        await GlossaryFile.WriteAsync(path, plan.Added, domain, glossary, cancellationToken).ConfigureAwait(false);
        return new TermImportResult(reader.Format, plan, losses, path);
    }

    private static string GetDomain(ImportRequest request, IReadOnlyList<TermEntry> entries)
    {
        if (request.Domain is { } wanted)
        {
            return string.IsNullOrWhiteSpace(wanted)
                ? throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "--domain names no domain", "Write a word after it"))
                : wanted.Trim();
        }

        var domains = entries.Select(entry => entry.Domain).Where(domain => domain.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return domains.Count switch
        {
            0 => Path.GetFileNameWithoutExtension(request.File),
            1 => domains[0],
            _ => throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the terms are of several domains ({string.Join(", ", domains)}), and a glossary file has one",
                    "Specify one for all with --domain, or import a file for each"
                )
                {
                    File = request.File,
                }
            ),
        };
    }

    private static string GetFolder(string glossary) =>
        File.Exists(glossary) ? Path.GetDirectoryName(Path.GetFullPath(glossary))! : glossary;

    private static string FileName(string domain) => string.Concat(domain.Select(c => char.IsLetterOrDigit(c) || c is '_' ? c : '-'));

    private static void CheckPath(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".yaml" or ".yml"))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "a glossary file is named .yaml", "Write such a name after --out") { File = path }
            );
        }
    }
}
