using System.ComponentModel.DataAnnotations;

namespace Translate.Hosting;

/// <summary>How machines share work, section <c>Queue</c>.</summary>
internal sealed class QueueSettings
{
    /// <summary>The database that holds the queue. Default: the memory's, if the memory is a PostgreSQL database.</summary>
    public string? Database { get; set; }

    /// <summary>The folder that all machines share, as this one sees it. Default: none; paths are absolute and the same on all machines.</summary>
    public string? Root { get; set; }

    /// <summary>How often a worker may begin with one article before it is parked as failed. Default 10, from 1 to 100.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 10;
}
