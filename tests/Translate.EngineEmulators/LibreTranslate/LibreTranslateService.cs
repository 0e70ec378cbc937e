using System.Net;
using System.Text.Json.Nodes;
using Translate.Emulation.Contract;
using Translate.Emulation.Markup;
using Translate.Emulation.Translation;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.LibreTranslate;

/// <summary>The API of LibreTranslate 1.6: <c>/translate</c>, <c>/languages</c>, <c>/frontend/settings</c>, with its checks in its order and its error texts.</summary>
internal sealed class LibreTranslateService(LibreTranslateLimits limits, RecordedPairs recorded) : IEmulatedService
{
    private readonly CallTranslator _translator = new(RecordedPairs.None, new HashSet<string>());

    /// <inheritdoc/>
    public bool IsTranslation(string path) => path == "/translate";

    /// <inheritdoc/>
    public async Task<ServiceReply> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken) =>
        (request.Method, request.Path) switch
        {
            ("POST", "/translate") => await TranslateAsync(request, cancellationToken).ConfigureAwait(false),
            ("GET", "/languages") => new ServiceReply(ServiceResponse.FromJson(GetLanguages())),
            ("GET", "/frontend/settings") => new ServiceReply(ServiceResponse.FromJson(GetSettings())),
            _ => new ServiceReply(ServiceResponse.FromText("text/html; charset=utf-8", "<h1>Not Found</h1>", 404)),
        };

    /// <inheritdoc/>
    public ServiceResponse Refuse(int status, string message) =>
        status switch
        {
            400 or 403 or 429 or 500 => ServiceResponse.FromJson(
                new JsonObject
                {
                    ["error"] =
                        message.Length > 0 ? message
                        : status == 429 ? "Slowdown: 80 per 1 minute"
                        : "Something went wrong",
                },
                status
            ),
            _ => ServiceResponse.FromText("text/html; charset=utf-8", $"<h1>{status}</h1>", status),
        };

    private async Task<ServiceReply> TranslateAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        if (request.ReadFields() is not { } fields)
        {
            return Refused(400, "Invalid JSON format", []);
        }

        var texts = fields.GetAll("q");
        if (Check(fields, texts) is var (status, reason))
        {
            return Refused(status, reason, texts);
        }

        var translations = new JsonArray();
        foreach (var text in texts)
        {
            translations.Add(
                recorded.TryFind(text, out var known)
                    ? known
                    : await TranslateAsync(text, fields.Get("format") == "html", cancellationToken).ConfigureAwait(false)
            );
        }

        var body = new JsonObject { ["translatedText"] = fields.IsArray ? translations : translations[0]!.DeepClone() };
        return new ServiceReply(ServiceResponse.FromJson(body)) { Texts = texts, Billed = texts.Sum(text => (long)text.Length) };
    }

    /// <summary>Returns why a request is refused; null if it is not.</summary>
    private (int Status, string Reason)? Check(ServiceFields fields, IReadOnlyList<string> texts)
    {
        var (key, characters) = (fields.Get("api_key"), texts.Sum(text => text.Length));
        return limits.Key is not null && key.Length > 0 && key != limits.Key ? (403, "Invalid API key")
            : limits.IsKeyRequired && key.Length == 0 ? (403, "Please contact the server operator to get an API key")
            : new[] { "q", "source", "target" }.FirstOrDefault(name => fields.Get(name).Length == 0 && fields.GetAll(name).Count < 2)
                is { } missing
                ? (400, $"Invalid request: missing {missing} parameter")
            : fields.IsArray && limits.BatchLimit != -1 && texts.Count > limits.BatchLimit
                ? (400, $"Invalid request: request ({texts.Count}) exceeds text limit ({limits.BatchLimit})")
            : limits.CharLimit != -1 && characters > limits.CharLimit
                ? (400, $"Invalid request: request ({characters}) exceeds text limit ({limits.CharLimit})")
            : new[] { fields.Get("source"), fields.Get("target") }.FirstOrDefault(language => !limits.Languages.Contains(language))
                is { } unknown
                ? (400, $"{unknown} is not supported")
            : fields.Get("format") is not ("" or "text" or "html") and var format ? (400, $"{format} format is not supported")
            : null;
    }

    /// <summary>HTML is kept, and the references in the answer are decoded, as the server does.</summary>
    private async Task<string> TranslateAsync(string text, bool isHtml, CancellationToken cancellationToken)
    {
        var pieces = (isHtml ? HtmlReader.Read(text) : null) ?? [new MarkupPiece.Words(text)];
        return WebUtility.HtmlDecode(await _translator.TranslateAsync(pieces, isHtml, cancellationToken).ConfigureAwait(false));
    }

    private ServiceReply Refused(int status, string reason, IReadOnlyList<string> texts) => new(Refuse(status, reason)) { Texts = texts };

    private JsonArray GetLanguages() =>
        [
            .. limits.Languages.Select(code => new JsonObject
            {
                ["code"] = code,
                ["name"] = code,
                ["targets"] = new JsonArray([.. limits.Languages.Select(target => (JsonNode)target)]),
            }),
        ];

    private JsonObject GetSettings() =>
        new()
        {
            ["charLimit"] = limits.CharLimit,
            ["frontendTimeout"] = 500,
            ["apiKeys"] = limits.Key is not null,
            ["keyRequired"] = limits.IsKeyRequired,
            ["suggestions"] = false,
            ["filesTranslation"] = true,
            ["supportedFilesFormat"] = new JsonArray(".txt"),
        };
}
