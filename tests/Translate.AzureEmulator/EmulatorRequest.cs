using Translate.Emulation.Faults;

namespace Translate.Emulation;

/// <summary>A request as it came in, and what became of it so far. Holds no secret.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Without the query.</param>
/// <param name="Query">With its question mark; a key in it is left out.</param>
public sealed record EmulatorRequest(int Number, string Method, string Path, string Query)
{
    /// <summary>How it said who it is: <c>key</c>, <c>bearer</c> or <c>none</c>.</summary>
    public string CredentialKind { get; init; } = "none";

    /// <summary>The region that it named; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The client's trace id; null for none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The client library's own id of the call, <c>x-ms-client-request-id</c>; null for none.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>The client; empty for none.</summary>
    public string UserAgent { get; init; } = string.Empty;

    /// <summary>The texts that it brought, with their markup; empty where the request was refused before they were read.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>How many texts.</summary>
    public int Elements => Texts.Count;

    /// <summary>The answer's <c>X-RequestId</c>.</summary>
    public string RequestId { get; init; } = string.Empty;

    /// <summary>The fault that was scripted for it; null for none.</summary>
    public Fault? Fault { get; init; }

    /// <summary>HTTP status of the answer; 0 while there is none, and where the connection was broken.</summary>
    public int Status { get; init; }

    /// <summary>The service's code; 0 where it was no error.</summary>
    public int Code { get; init; }

    /// <summary>Characters billed for it.</summary>
    public long Billed { get; init; }

    /// <summary>Whether the client got an answer of status 200 that it can use.</summary>
    public bool Delivered { get; init; }
}
