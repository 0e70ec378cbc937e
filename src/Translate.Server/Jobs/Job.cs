using System.Text.Json.Serialization;
using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.Server.Jobs;

/// <summary>A document to translate, and its outcome. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The document's name, cleaned; see <see cref="DocumentName"/>.</param>
/// <param name="Owner">Who sent it.</param>
/// <param name="Created">When it was sent.</param>
internal sealed record Job(string Id, string Name, string Owner, DateTimeOffset Created)
{
    /// <summary>Creates a new job. Ids are in the order of time.</summary>
    public static Job Create(string owner, string name, TimeProvider time) =>
        new(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), name, owner, time.GetUtcNow());

    /// <summary>Its number among all jobs of the service, in the order in which they came in, from 0. The review page knows documents by it.</summary>
    public int Number { get; init; }

    /// <summary>How far it is.</summary>
    public JobState State { get; init; }

    /// <summary>How often a worker began with it.</summary>
    public int Attempts { get; init; }

    /// <summary>When it ended; null if it did not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The first line of its text; null before it was translated.</summary>
    public string? Headline { get; init; }

    /// <summary>What is counted of it; null before it was translated.</summary>
    public DocumentCounts? Counts { get; init; }

    /// <summary>Why it failed, or is not complete; null if all is well.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Whether it waits or is translated.</summary>
    [JsonIgnore]
    public bool IsActive => State is JobState.Queued or JobState.Running;
}

/// <summary>How far a job is.</summary>
internal enum JobState
{
    /// <summary>It waits for a worker.</summary>
    Queued,

    /// <summary>A worker translates it.</summary>
    Running,

    /// <summary>Its results can be fetched.</summary>
    Done,

    /// <summary>It could not be translated.</summary>
    Failed,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,
}
