using System.Text.Json.Nodes;

namespace Translate.EngineEmulators.Chat;

/// <summary>An error, with the body that OpenAI documents.</summary>
internal sealed class ChatError(int status, string message, string type, string? code = null, string? parameter = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Body { get; } =
        new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = message,
                ["type"] = type,
                ["param"] = parameter,
                ["code"] = code,
            },
        }.ToJsonString();

    public static ChatError Invalid(string message, string? parameter, string? code = null, int status = 400) =>
        new(status, message, "invalid_request_error", code, parameter);

    /// <summary>The usual error of a status.</summary>
    public static ChatError ForStatus(int status, string? code) =>
        status switch
        {
            400 => Invalid("The request is not valid.", "messages", code),
            401 => Invalid("Incorrect API key provided.", parameter: null, code ?? "invalid_api_key", status),
            404 => Invalid("The model does not exist or you do not have access to it.", parameter: null, code ?? "model_not_found", status),
            429 => new ChatError(
                status,
                "Rate limit reached for requests.",
                code == "insufficient_quota" ? code : "requests",
                code ?? "rate_limit_exceeded"
            ),
            >= 500 => new ChatError(status, "The server had an error while processing your request.", "server_error", code),
            _ => new ChatError(status, "The request failed.", "invalid_request_error", code),
        };
}
