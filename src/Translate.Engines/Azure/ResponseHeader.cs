using System.Globalization;
using Azure;
using Translate.Engines.Http;

namespace Translate.Engines.Azure;

/// <summary>What the service says in the headers of an answer.</summary>
internal static class ResponseHeader
{
    private const string LoggedAs = "X-RequestId";
    private const string MeteredUsage = "X-Metered-Usage";

    /// <summary>The name under which the service has logged the request; null if it gives none.</summary>
    public static string? RequestId(Response response) => response.Headers.TryGetValue(LoggedAs, out var id) ? id : null;

    /// <summary>The characters charged; null if it does not say.</summary>
    public static long? Metered(Response response) => ParseMetered(response.Headers.TryGetValue(MeteredUsage, out var text) ? text : null);

    /// <summary>The characters charged, of an answer whose body could not be read; null if it does not say.</summary>
    public static long? Metered(ResponseBodyException answer) => ParseMetered(answer.Headers.GetValueOrDefault(MeteredUsage));

    /// <summary>The name under which the service has logged a request whose answer could not be read; null if it gives none.</summary>
    public static string? RequestId(ResponseBodyException answer) => answer.Headers.GetValueOrDefault(LoggedAs);

    /// <summary>The wait from now until it wants to be asked again; null if it does not say.</summary>
    public static TimeSpan? RetryAfter(Response response, TimeProvider time) =>
        Http.RetryAfter.Read(name => response.Headers.TryGetValue(name, out var value) ? value : null, time);

    private static long? ParseMetered(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var characters) ? characters : null;
}
