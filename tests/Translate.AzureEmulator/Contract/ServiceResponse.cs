using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Translate.Emulation.Contract;

/// <summary>An HTTP response.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type. Null if there is no body.</param>
/// <param name="Body">The body. May be empty.</param>
internal sealed record ServiceResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public const string JsonType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Additional headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static ServiceResponse FromJson(JsonNode body, int status = 200) =>
        new(status, JsonType, JsonSerializer.SerializeToUtf8Bytes(body, Options));

    public static ServiceResponse FromText(string contentType, string body, int status = 200) =>
        new(status, contentType, System.Text.Encoding.UTF8.GetBytes(body));

    public static ServiceResponse FromError(ServiceError error, ServiceVersion version, ErrorFormat format)
    {
        // Gateways write string codes in every version.
        var isString = format.StringCode ?? (version == ServiceVersion.V2026 || error.Code < 1000);
        JsonNode code = isString
            ? JsonValue.Create(error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : JsonValue.Create(error.Code);
        var inner = new JsonObject { ["code"] = code, ["message"] = error.Message };
        var response = FromJson(format.WithoutOuterError ? inner : new JsonObject { ["error"] = inner }, error.Status);
        response = format.PlainText ? response with { ContentType = "text/plain" } : response;
        return format.ByteOrderMark ? response.WithByteOrderMark() : response;
    }

    public ServiceResponse WithByteOrderMark() => this with { Body = (byte[])[.. ByteOrderMark, .. Body.Span] };

    public ServiceResponse WithHeaders(params KeyValuePair<string, string>[] headers) => this with { Headers = [.. Headers, .. headers] };
}
