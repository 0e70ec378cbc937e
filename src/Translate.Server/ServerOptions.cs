using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Hosting;

namespace Translate.Server;

/// <summary>How the service is run.</summary>
internal sealed record ServerOptions
{
    /// <summary>The settings. Their paths are resolved in <see cref="Users"/> and <see cref="Folder"/>.</summary>
    public required ServeSettings Settings { get; init; }

    /// <summary>The file of users.</summary>
    public required string Users { get; init; }

    /// <summary>The folder for jobs and the audit log.</summary>
    public required string Folder { get; init; }

    /// <summary>The glossary's folder or file, for new terms; null if terms cannot be added.</summary>
    public string? Glossary { get; init; }

    /// <summary>The queue for documents; null if this process translates them.</summary>
    public ServerQueue? Queue { get; init; }

    /// <summary>The certificate with its key; null for plain HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Receives messages for who runs the service.</summary>
    public Action<string> OnMessage { get; init; } = _ => { };

    /// <summary>Receives requests and internal errors. Never a token, a cookie or a text.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
