using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Scale.Queue;

namespace Translate.Server.Jobs;

/// <summary>Translates the document of a job, and writes its results in every output format.</summary>
/// <param name="pipeline">Translates.</param>
/// <param name="store">Has the documents.</param>
/// <param name="results">Writes the results.</param>
internal sealed class JobTranslator(WorkingPipeline pipeline, JobStore store, DocumentResults results)
{
    /// <summary>The document of a job. Its name has the job in it, so that two documents of one name are two.</summary>
    public static DocumentSource GetSource(JobStore store, Job job) =>
        new(store.GetSource(job), $"{job.Id}{DocumentResults.Separator}{job.Name}", Length: 0);

    /// <summary>The id of the job that a document's name has in it.</summary>
    public static string GetId(string name) => name.Split(DocumentResults.Separator)[0];

    /// <summary>Translates and writes the results.</summary>
    /// <returns>The job as it is then.</returns>
    /// <exception cref="ProblemException">The document cannot be read, would cost more than the budget, or the memory cannot be used.</exception>
    public async Task<Job> TranslateAsync(Job job, CancellationToken cancellationToken)
    {
        var translating = pipeline.Current;
        Document document;
        try
        {
            document = await translating.Parts.Formats.ReadAsync(GetSource(store, job), cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            throw new ProblemException(
                [.. e.Problems.Select(problem => problem.File is null ? problem : problem with { File = job.Name })],
                e
            );
        }

        translating.RefuseBeyondBudget(document);
        var bitext = await translating.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
        var failures = bitext.Units.Select(unit => unit.Failure).OfType<Problem>().ToList();
        if (failures.Count > 0 && failures.Count == bitext.Units.Count)
        {
            throw new ProblemException(failures[0]);
        }

        await results.WriteAsync(bitext, cancellationToken).ConfigureAwait(false);
        return job with
        {
            Headline = document.Blocks.Count > 0 ? document.Blocks[0].Text : job.Name,
            Counts = DocumentCounts.From(bitext),
            Problem = failures.FirstOrDefault(),
        };
    }
}
