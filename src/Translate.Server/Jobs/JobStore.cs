using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Problems;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>The folder of jobs: one folder each, with the document, the state and the results. No name in it comes from a client.</summary>
/// <param name="folder">The folder.</param>
internal sealed class JobStore(string folder)
{
    private const string StateFile = "job.json";
    private const string SourceName = "source";
    private const string ResultFolder = "results";

    /// <summary>Whether a text can be the id of a job.</summary>
    public static bool IsId(string id) => Guid.TryParseExact(id, "N", out _) && !id.Any(char.IsAsciiLetterUpper);

    /// <summary>Writes the document of a new job. The job begins to exist with <see cref="SaveAsync"/>.</summary>
    public async Task WriteSourceAsync(Job job, Stream content, CancellationToken cancellationToken)
    {
        var file = new AtomicFile(GetSource(job));
        await using (file.ConfigureAwait(false))
        {
            await content.CopyToAsync(file.Content, cancellationToken).ConfigureAwait(false);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
    }

    /// <summary>The path of a job's document.</summary>
    public string GetSource(Job job) => Path.Combine(folder, job.Id, SourceName + DocumentName.GetExtension(job.Name));

    /// <summary>Saves the state of a job. It is on the disk when this returns.</summary>
    public async Task SaveAsync(Job job)
    {
        var file = new AtomicFile(Path.Combine(folder, job.Id, StateFile));
        await using (file.ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(file.Content, job, ServerJson.Options).ConfigureAwait(false);
            await file.FinishAsync(CancellationToken.None).ConfigureAwait(false);
            file.Commit();
        }
    }

    /// <summary>Reads all jobs, and removes what is left of those that were never taken.</summary>
    /// <exception cref="ProblemException">The state of a job cannot be read.</exception>
    public IReadOnlyList<Job> ReadAll()
    {
        Directory.CreateDirectory(folder);
        var jobs = new List<Job>();
        foreach (var path in Directory.EnumerateDirectories(folder).Where(path => IsId(Path.GetFileName(path))))
        {
            var state = Path.Combine(path, StateFile);
            if (!File.Exists(state))
            {
                Directory.Delete(path, recursive: true);
                continue;
            }

            try
            {
                jobs.Add(JsonSerializer.Deserialize<Job>(File.ReadAllBytes(state), ServerJson.Options) ?? throw new JsonException());
            }
            catch (JsonException e)
            {
                throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the state of a job is not valid JSON", "Restore the file, or remove its folder") { File = state }, e);
            }
        }

        return jobs;
    }

    /// <summary>Writes a result.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="format">The output format.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops the writing; then an older result stays.</param>
    public async Task WriteResultAsync(string jobId, string format, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var file = new AtomicFile(GetResult(jobId, format));
        await using (file.ConfigureAwait(false))
        {
            await write(file.Content).ConfigureAwait(false);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
    }

    /// <summary>Opens a result; null if it does not exist.</summary>
    public Stream? OpenResult(string jobId, string format)
    {
        var path = GetResult(jobId, format);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1) : null;
    }

    /// <summary>Removes a job with all its files.</summary>
    public void Remove(string jobId)
    {
        var path = Path.Combine(folder, jobId);
        if (Directory.Exists(path))
        {
            // Without its state the rest is no job any more, even if the removal is interrupted.
            File.Delete(Path.Combine(path, StateFile));
            Directory.Delete(path, recursive: true);
        }
    }

    private string GetResult(string jobId, string format) => Path.Combine(folder, jobId, ResultFolder, format == OutputNames.FormerTarget ? OutputNames.Target : format);
}
