using Translate.Emulation.Faults;

namespace Translate.Emulation;

/// <summary>A received request and its progress. Contains no secret.</summary>
/// <param name="Number">The one-based number, in order of arrival.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Query">The query with its question mark, without a key.</param>
public sealed record EmulatorRequest(int Number, string Method, string Path, string Query)
{
    /// <summary>The kind of credential: <c>key</c>, <c>bearer</c> or <c>none</c>.</summary>
    public string CredentialKind { get; init; } = "none";

    /// <summary>The region. Null if not sent.</summary>
    public string? Region { get; init; }

    /// <summary>The trace id of the client. Null if not sent.</summary>
    public string? TraceId { get; init; }

    /// <summary>The <c>x-ms-client-request-id</c> of the client library. Null if not sent.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>The user agent. Empty if not sent.</summary>
    public string UserAgent { get; init; } = string.Empty;

    /// <summary>The texts with their markup. Empty if the request was rejected before they were read.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The number of texts.</summary>
    public int Elements => Texts.Count;

    /// <summary>The <c>X-RequestId</c> of the response.</summary>
    public string RequestId { get; init; } = string.Empty;

    /// <summary>The injected fault. Null for none.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The HTTP status. 0 before the response, or if the connection was aborted.</summary>
    public int Status { get; init; }

    /// <summary>The error code of the service. 0 for success.</summary>
    public int Code { get; init; }

    /// <summary>The billed characters.</summary>
    public long Billed { get; init; }

    /// <summary>Whether the client received a usable response with status 200.</summary>
    public bool Delivered { get; init; }
}
