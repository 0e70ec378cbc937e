using System.Text.Json;
using Microsoft.Extensions.Logging;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Scale.Queue;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>The folder of jobs: one folder each, with the document, the state and the results. No name in it comes from a client.</summary>
/// <param name="folder">The folder.</param>
/// <param name="loggers">Receive what the file system refuses.</param>
internal sealed partial class JobStore(string folder, ILoggerFactory loggers)
{
    private const string StateFile = "job.json";
    private const string SourceName = "source";

    private readonly ILogger _logger = loggers.CreateLogger("Server");

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Whether a text can be the id of a job.</summary>
    public static bool IsId(string id) => Guid.TryParseExact(id, "N", out _) && !id.Any(char.IsAsciiLetterUpper);

    /// <summary>Writes the document of a new job, and records the job. If either fails, nothing is left.</summary>
    /// <param name="job">The job.</param>
    /// <param name="content">The document.</param>
    /// <param name="recordAsync">Records the job. It exists when this returns.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The disk cannot be written to.</exception>
    public async Task KeepAsync(Job job, Stream content, Func<Task> recordAsync, CancellationToken cancellationToken)
    {
        try
        {
            var file = new AtomicFile(GetSource(job));
            await using (file.ConfigureAwait(false))
            {
                await content.CopyToAsync(file.Content, cancellationToken).ConfigureAwait(false);
                await file.FinishAsync(cancellationToken).ConfigureAwait(false);
                file.Commit();
            }

            await recordAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            TryRemove(job.Id);
            if (
                e is UnauthorizedAccessException
                || (
                    e is IOException
                    && !cancellationToken.IsCancellationRequested
                    && e is not Microsoft.AspNetCore.Http.BadHttpRequestException
                )
            )
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"the document cannot be kept ({IoErrors.Describe(e)})",
                        "Make room on the server's disk"
                    ),
                    e
                );
            }

            throw;
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

    /// <summary>Returns the ids that have a folder.</summary>
    public IEnumerable<string> ListIds() =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(IsId) : [];

    /// <summary>Returns the id of the job that a document belongs to, by the document's path; null for another file.</summary>
    public string? FindId(string path) =>
        Path.GetDirectoryName(path) is { } parent
        && Path.GetDirectoryName(parent) == Path.GetFullPath(folder)
        && Path.GetFileName(parent) is var id
        && IsId(id)
            ? id
            : null;

    /// <summary>Reads the state of a job; null if it does not exist.</summary>
    /// <exception cref="ProblemException">The state cannot be read.</exception>
    public Job? Read(string id)
    {
        var state = Path.Combine(folder, id, StateFile);
        try
        {
            return JsonSerializer.Deserialize<Job>(File.ReadAllBytes(state), ServerJson.Options) ?? throw new JsonException();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "the state of a job is not valid JSON", "Restore the file, or remove its folder")
                {
                    File = state,
                },
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the state of a job cannot be read ({IoErrors.Describe(e)})",
                    "Check the disk and its permissions"
                )
                {
                    File = state,
                },
                e
            );
        }
    }

    /// <summary>Opens a result; null if it does not exist, or the job is not done.</summary>
    public Stream? OpenResult(Job job, string format)
    {
        var path = DocumentResults.GetPath(folder, job.Id, format);
        return job.State == JobState.Done && File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1)
            : null;
    }

    /// <summary>Removes all files of a job. Returns false if the file system does not allow it.</summary>
    public bool TryRemove(string jobId)
    {
        try
        {
            var path = Path.Combine(folder, jobId);
            if (Directory.Exists(path))
            {
                // Without its state the rest is not a job any more, even if the removal is interrupted.
                File.Delete(Path.Combine(path, StateFile));
                Directory.Delete(path, recursive: true);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogFailure(_logger, jobId, e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} cannot be removed: {Error}")]
    private static partial void LogFailure(ILogger logger, string id, string error);
}
