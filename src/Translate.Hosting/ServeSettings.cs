using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Translate.Hosting;

/// <summary>How <c>translate serve</c> serves, section <c>Serve</c>.</summary>
internal sealed class ServeSettings : IValidatableObject
{
    /// <summary>The address to listen on. Default <c>127.0.0.1</c>, this computer only. Any other needs <see cref="Certificate"/> or <see cref="TrustedProxies"/>.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port. Default 8080; 0 for any free one.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 8080;

    /// <summary>The file with users, their roles and the hashes of their tokens. Default <c>.translate/users.json</c>.</summary>
    [Required]
    public string Users { get; set; } = ".translate/users.json";

    /// <summary>The folder for jobs, their results and the audit log. Default <c>.translate/serve</c>.</summary>
    [Required]
    public string Folder { get; set; } = ".translate/serve";

    /// <summary>A certificate with its key, .pem or .pfx. Default none.</summary>
    public string? Certificate { get; set; }

    /// <summary>The names by which clients know the server. Default: the names in the certificate, and on this computer 127.0.0.1 and localhost.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];

    /// <summary>The addresses of proxies that end TLS and whose X-Forwarded headers are believed. Default none.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>The largest body of a request in megabytes. Default 32.</summary>
    [Range(1, 2_000)]
    public int MaxBodyMegabytes { get; set; } = 32;

    /// <summary>The most connections at once. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1_000;

    /// <summary>The most requests of one user in a minute. Default 1,200.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Documents translated at once, if there is no queue. Default 2.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 2;

    /// <summary>The most documents that wait or are translated. Default 1,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxJobs { get; set; } = 1_000;

    /// <summary>The most documents of one user that wait or are translated. Default 100.</summary>
    [Range(1, 1_000_000)]
    public int MaxJobsPerUser { get; set; } = 100;

    /// <summary>How long a finished job is kept. Default 30 days.</summary>
    public TimeSpan KeepJobs { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a stop waits for requests under way. Default 30 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult("Serve:Address is an IP address, such as 127.0.0.1, or 0.0.0.0 for all");
        }

        if (TrustedProxies.Any(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return new ValidationResult("Serve:TrustedProxies are IP addresses or networks, such as 10.0.0.0/8");
        }

        if (KeepJobs <= TimeSpan.Zero || DrainTimeout < TimeSpan.Zero)
        {
            yield return new ValidationResult("Serve:KeepJobs and Serve:DrainTimeout are spans of time, such as 30.00:00:00 and 00:00:30");
        }
    }
}
