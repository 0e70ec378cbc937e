using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Translate.Emulation.Contract;

/// <summary>What goes back over the wire.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Of the body; null where there is none.</param>
/// <param name="Body">May be empty.</param>
internal sealed record ServiceResponse(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public const string JsonType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Headers besides those that every answer has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static ServiceResponse FromJson(JsonNode body, int status = 200) => new(status, JsonType, JsonSerializer.SerializeToUtf8Bytes(body, Options));

    public static ServiceResponse FromText(string contentType, string body, int status = 200) => new(status, contentType, System.Text.Encoding.UTF8.GetBytes(body));

    public static ServiceResponse FromError(ServiceError error, ServiceVersion version, ErrorFormat format)
    {
        // Gateways in front of the service write their codes as strings whatever the version.
        var isString = format.StringCode ?? (version == ServiceVersion.V2026 || error.Code < 1000);
        JsonNode code = isString ? JsonValue.Create(error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(error.Code);
        var inner = new JsonObject { ["code"] = code, ["message"] = error.Message };
        var answer = FromJson(format.WithoutOuterError ? inner : new JsonObject { ["error"] = inner }, error.Status);
        answer = format.PlainText ? answer with { ContentType = "text/plain" } : answer;
        return format.ByteOrderMark ? answer.WithByteOrderMark() : answer;
    }

    public ServiceResponse WithByteOrderMark() => this with { Body = (byte[])[.. ByteOrderMark, .. Body.Span] };

    public ServiceResponse WithHeaders(params KeyValuePair<string, string>[] headers) => this with { Headers = [.. Headers, .. headers] };
}
