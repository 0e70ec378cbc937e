using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>Reads requests and writes answers, all in JSON.</summary>
internal static class JsonExchange
{
    private const int MaxAuthor = 100;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new TextRangeConverter() },
    };

    /// <summary>Returns a value as one line of JSON.</summary>
    public static string ToLine<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Answers with a value.</summary>
    public static Task WriteAsync<T>(HttpContext context, T value) =>
        context.Response.WriteAsJsonAsync(value, Options, context.RequestAborted);

    /// <summary>Answers why the request is refused: in English, and as a code with values that the page says in its own language.</summary>
    public static Task RefuseAsync(HttpContext context, int status, Refusal refusal) =>
        RefuseAsync(context, status, refusal, refusal.ToString());

    /// <summary>Answers why the request is refused, with words for whoever wrote the program that sends it.</summary>
    public static Task RefuseAsync(HttpContext context, int status, Refusal refusal, string error)
    {
        context.Response.StatusCode = status;
        return WriteAsync(
            context,
            new
            {
                error,
                code = EnumNames.Get(refusal.Code),
                values = refusal.Values.Count == 0 ? null : refusal.Values,
            }
        );
    }

    /// <summary>Answers with a problem: in English, and its kind, which the page says in its own language.</summary>
    public static Task RefuseAsync(HttpContext context, int status, Problem problem)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new { error = problem.ToString(), problem = EnumNames.Get(problem.Kind) });
    }

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is not JSON.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class =>
        (
            context.Request.HasJsonContentType()
                ? await context.Request.ReadFromJsonAsync<T>(Options, context.RequestAborted).ConfigureAwait(false)
                : null
        ) ?? throw new BadHttpRequestException("The request is not JSON.", StatusCodes.Status415UnsupportedMediaType);

    /// <summary>Returns a text without white space around it, cut to a length; empty for null.</summary>
    public static string Limit(string? text, int length) =>
        text?.Trim() is not { } trimmed ? string.Empty
        : trimmed.Length <= length ? trimmed
        : trimmed[..length];

    /// <summary>Returns the name that a request gives, or another one if it gives none.</summary>
    public static string GetAuthor(string? name, string other) => Limit(name, MaxAuthor) is { Length: > 0 } given ? given : other;
}
