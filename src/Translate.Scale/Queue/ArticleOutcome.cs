using System.IO.Hashing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Queue;

/// <summary>What a worker found out about an article.</summary>
internal sealed record ArticleOutcome
{
    /// <summary>What was counted.</summary>
    public DocumentCounts Counts { get; init; }

    /// <summary>Why it is not done, or why it is tried again; null if it is done.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The engines that replaced the requested one.</summary>
    public IReadOnlyList<EngineIdentity> FallbackEngines { get; init; } = [];

    /// <summary>A hash of everything that is known of its sentences; null if its outputs were up to date already.</summary>
    public string? Digest { get; init; }

    /// <summary>The beginning of the first line of its text; null if it is not a document of a service, or has no text.</summary>
    public string? Headline { get; init; }

    /// <summary>Computes <see cref="Digest"/>.</summary>
    public static async Task<string> ComputeDigestAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        // The lines of JSON have all that any output shows of a sentence.
        var lines = new MemoryStream();
        await using (lines.ConfigureAwait(false))
        {
            await new JsonlWriter().WriteAsync(bitext, lines, cancellationToken).ConfigureAwait(false);
            return Convert.ToHexStringLower(XxHash3.Hash(lines.GetBuffer().AsSpan(0, (int)lines.Length)));
        }
    }

    /// <summary>Converts the result of an article that is over.</summary>
    public static (QueueState State, ArticleOutcome Outcome) From(DocumentResult result, ArticleNotes notes) =>
        result switch
        {
            DocumentResult.Done done => (
                QueueState.Done,
                new ArticleOutcome
                {
                    Counts = done.Counts,
                    FallbackEngines = done.FallbackEngines,
                    Digest = notes.Digest,
                    Headline = notes.Headline,
                }
            ),
            DocumentResult.Incomplete incomplete => (
                QueueState.Incomplete,
                new ArticleOutcome
                {
                    Counts = incomplete.Counts,
                    Problem = incomplete.Problem,
                    FallbackEngines = incomplete.FallbackEngines,
                    Digest = notes.Digest,
                    Headline = notes.Headline,
                }
            ),
            DocumentResult.Failed failed => (QueueState.Failed, new ArticleOutcome { Counts = failed.Counts, Problem = failed.Problem }),
            _ => throw new ArgumentException("The article was not reached.", nameof(result)),
        };

    /// <summary>Converts back to a result.</summary>
    public DocumentResult ToResult(DocumentSource source, QueueState state) =>
        state switch
        {
            QueueState.Done => new DocumentResult.Done(source, Counts) { FallbackEngines = FallbackEngines },
            QueueState.Incomplete => new DocumentResult.Incomplete(source, Counts, Problem!) { FallbackEngines = FallbackEngines },
            QueueState.Failed => new DocumentResult.Failed(source, Problem!) { Counts = Counts },
            _ => new DocumentResult.NotReached(source),
        };
}
