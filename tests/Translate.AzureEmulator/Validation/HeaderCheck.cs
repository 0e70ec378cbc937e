using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Validates the parts of a request before the body: method, content type, version, trace id.</summary>
internal static class HeaderCheck
{
    public const string TraceIdHeader = "X-ClientTraceId";

    public static void CheckMethod(HttpRequest request, string wanted)
    {
        if (!request.Method.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException(405000);
        }
    }

    public static void CheckContentType(HttpRequest request)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new ServiceException(415000);
        }
    }

    /// <exception cref="ServiceException">The version is missing or unknown.</exception>
    public static ServiceVersion RequireVersion(HttpRequest request) => GetVersionOrNull(request) ?? throw new ServiceException(400021);

    public static ServiceVersion? GetVersionOrNull(HttpRequest request) =>
        request.Query["api-version"].ToString() switch
        {
            "3.0" => ServiceVersion.V3,
            "2026-06-06" or "2025-10-01-preview" => ServiceVersion.V2026,
            _ => null,
        };

    public static void CheckTraceId(HttpRequest request)
    {
        if (GetTraceId(request) is { } id && !Guid.TryParse(id, out _))
        {
            throw new ServiceException(400043);
        }
    }

    /// <summary>Returns the trace id of the client. Null if not sent.</summary>
    public static string? GetTraceId(HttpRequest request) => GetHeaderOrQuery(request, TraceIdHeader, "ClientTraceId");

    /// <summary>Returns a header, or the query parameter that can replace it.</summary>
    public static string? GetHeaderOrQuery(HttpRequest request, string header, string parameter) =>
        request.Headers[header] is [{ Length: > 0 } inHeader, ..] ? inHeader
        : request.Query[parameter] is [{ Length: > 0 } inQuery, ..] ? inQuery
        : null;
}
