using System.Text;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes a new glossary file: whole, checked by reading it back, or not at all.</summary>
internal static class GlossaryFile
{
    private const string SchemaPath = "../glossary.schema.json";

    /// <summary>Writes the entries to a file, over an older one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entries">Without examples.</param>
    /// <param name="domain">The file's domain.</param>
    /// <param name="others">The rest of the glossary, with which the file must agree.</param>
    /// <param name="cancellationToken">Cancels the write; no file is left.</param>
    /// <exception cref="ProblemException">The file cannot be written, or the glossary could not be read with it.</exception>
    public static async Task WriteAsync(
        string path,
        IReadOnlyList<TermEntry> entries,
        string domain,
        Glossary others,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var schema = File.Exists(Path.Combine(folder, SchemaPath)) ? SchemaPath : null;
        var text = GlossaryYaml.Write(entries, domain, schema);
        var problems = new List<Problem>();
        var written = GlossaryParser.Parse(text, path, problems);
        problems.AddRange(GlossaryReader.Conflicts(others.Entries.Concat(written)));
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var inOrder = entries.GroupBy(entry => entry.Source, StringComparer.Ordinal).SelectMany(ofOneSource => ofOneSource);
        if (!written.Select(entry => (entry.Source, entry.Target)).SequenceEqual(inOrder.Select(entry => (entry.Source, entry.Target))))
        {
            throw new InvalidOperationException("A written glossary does not read back as it was meant.");
        }

        try
        {
            await using var file = new AtomicFile(path);
            await file.Content.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the glossary cannot be written ({IoErrors.Describe(e)})",
                    "Choose a writable file with --out"
                )
                {
                    File = path,
                },
                e
            );
        }
    }
}
