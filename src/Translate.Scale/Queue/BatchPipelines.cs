using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Scale.Queue;

/// <summary>A worker's pipelines, one for each batch that it works on.</summary>
/// <remarks>
/// The glossary is read when a batch begins here, so a worker that runs for long takes the edited one for the next batch. Safe to use from
/// several threads at once.
/// </remarks>
/// <param name="pipelines">Creates pipelines from the settings.</param>
/// <param name="files">Maps paths to this machine.</param>
/// <param name="own">The worker's own options.</param>
internal sealed class BatchPipelines(PipelineFactory pipelines, SharedFolder files, PipelineOptions own) : IDisposable
{
    /// <summary>More batches at a time would hold too many connections to the memory.</summary>
    private const int MaxOpen = 4;

    private readonly Lock _gate = new();
    private readonly List<BatchPipeline> _open = [];

    /// <summary>Returns the pipeline of a batch if it is open; null otherwise. The caller returns it.</summary>
    public BatchPipeline? TryRent(long batch, int revision)
    {
        lock (_gate)
        {
            var found = _open.Find(open => open.Batch == batch && open.Revision == revision);
            if (found is not null)
            {
                found.Users++;
            }

            return found;
        }
    }

    /// <summary>Returns the pipeline of a batch. The caller returns it.</summary>
    /// <exception cref="ProblemException">The settings of this worker differ from the batch's, or something that they name cannot be used.</exception>
    public BatchPipeline Rent(QueuedBatch batch)
    {
        lock (_gate)
        {
            var found = _open.Find(open => open.Batch == batch.Id && open.Revision == batch.Revision);
            if (found is null)
            {
                found = new BatchPipeline(
                    batch,
                    Create(batch, engine: null),
                    batch.IsStanding
                        ? new DocumentResults(files.ToLocal(batch.Output), pipelines.CreateAllWriters(GetOptions(batch)))
                        : null
                );
                _open.Add(found);
            }

            _open.Remove(found);
            _open.Add(found);
            found.Users++;
            foreach (var idle in _open.Where(open => open.Users == 0).Take(_open.Count - MaxOpen).ToList())
            {
                _open.Remove(idle);
                idle.Pipeline.Dispose();
            }

            return found;
        }
    }

    /// <summary>Returns a pipeline that <see cref="Rent"/> returned.</summary>
    public void Return(BatchPipeline pipeline)
    {
        lock (_gate)
        {
            pipeline.Users--;
        }
    }

    /// <summary>Creates a pipeline that takes everything from the memory and asks no engine. The caller disposes it.</summary>
    /// <exception cref="ProblemException">The settings of this worker differ from the batch's, or something that they name cannot be used.</exception>
    public TranslationPipeline CreateRecallOnly(QueuedBatch batch, TranslationPipeline like) =>
        Create(batch, new RecallOnlyTranslator(like.Engine));

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(open => open.Pipeline.Dispose());

    private TranslationPipeline Create(QueuedBatch batch, RecallOnlyTranslator? engine)
    {
        var builder = pipelines.CreateBuilder(GetOptions(batch));
        var pipeline = (engine is null ? builder : builder.UseEngine(engine)).Build();
        if (batch.Settings.FindDifferences(pipeline.Parts.Settings) is [_, ..] differences)
        {
            pipeline.Dispose();
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the batch '{batch.Name}' was submitted with another {string.Join(" and another ", differences)}, so this worker does not translate it",
                    batch.IsStanding
                        ? "Give this worker what 'translate serve' has, and restart the service if its own settings changed"
                        : $"Give this worker what the submitter has. Or submit the batch again from here with --batch {batch.Name}, which gives it the settings of here"
                )
            );
        }

        pipeline.Parts.Ledger.BeginBatch();
        return pipeline;
    }

    private PipelineOptions GetOptions(QueuedBatch batch) =>
        batch.Options.ToPipelineOptions(own, batch.IsStanding ? null : files.ToLocal(batch.Output), files);
}
