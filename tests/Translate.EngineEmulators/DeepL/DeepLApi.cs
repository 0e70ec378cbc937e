using System.Text.Json.Nodes;
using Translate.Emulation.Contract;
using Translate.Emulation.Markup;
using Translate.Emulation.Quota;
using Translate.Emulation.Translation;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.DeepL;

/// <summary>Version 2 of DeepL's API for text: <c>/v2/translate</c>, <c>/v2/usage</c> and <c>/v2/languages</c>, with the documented limits and messages; and glossaries.</summary>
/// <param name="key">The only valid key.</param>
/// <param name="quota">Characters of the month; null for no limit.</param>
/// <param name="meter">Counts them.</param>
/// <param name="glossaries">The glossaries of the account.</param>
/// <param name="recorded">Recorded translations of whole texts, which take precedence.</param>
internal sealed class DeepLApi(string key, long? quota, BillingMeter meter, DeepLGlossaries glossaries, RecordedPairs recorded)
    : IEmulatedService
{
    private const int MaxTexts = 50;
    private const int MaxBytes = 128 * 1024;
    private const long PaidLimit = 1_000_000_000_000;

    private readonly CallTranslator _translator = new(RecordedPairs.None, new HashSet<string>());

    /// <inheritdoc/>
    public bool IsTranslation(string path) => path == "/v2/translate";

    /// <inheritdoc/>
    public async Task<ServiceReply> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        if (request.Authorization != $"DeepL-Auth-Key {key}")
        {
            return new ServiceReply(Refuse(403, string.Empty));
        }

        if (DeepLGlossaries.Answers(request.Path))
        {
            return new ServiceReply(glossaries.Answer(request, Refuse));
        }

        return (request.Method, request.Path) switch
        {
            ("POST", "/v2/translate") => await TranslateAsync(request, cancellationToken).ConfigureAwait(false),
            ("GET" or "POST", "/v2/usage") => new ServiceReply(
                ServiceResponse.FromJson(new JsonObject { ["character_count"] = meter.Billed, ["character_limit"] = quota ?? PaidLimit })
            ),
            ("GET" or "POST", "/v2/languages") => new ServiceReply(
                ServiceResponse.FromJson(
                    new JsonArray(
                        new JsonObject
                        {
                            ["language"] = "EN-US",
                            ["name"] = "English (American)",
                            ["supports_formality"] = false,
                        },
                        new JsonObject
                        {
                            ["language"] = "ID",
                            ["name"] = "Indonesian",
                            ["supports_formality"] = false,
                        }
                    )
                )
            ),
            _ => new ServiceReply(Refuse(404, string.Empty)),
        };
    }

    /// <inheritdoc/>
    public ServiceResponse Refuse(int status, string message) =>
        ServiceResponse.FromJson(
            new JsonObject
            {
                ["message"] =
                    message.Length > 0
                        ? message
                        : status switch
                        {
                            403 => "Forbidden",
                            404 => "Not found",
                            413 => "Request entity too large",
                            429 or 529 => "Too many requests",
                            456 => "Quota exceeded",
                            503 => "Service unavailable",
                            _ => "Something went wrong",
                        },
            },
            status
        );

    private async Task<ServiceReply> TranslateAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.Length > MaxBytes)
        {
            return new ServiceReply(Refuse(413, string.Empty));
        }

        if (request.ReadFields() is not { } fields)
        {
            return new ServiceReply(Refuse(400, "Bad request. Reason: The request body is not valid JSON."));
        }

        var texts = fields.GetAll("text");
        if (FindFault(fields, texts) is { } fault)
        {
            return new ServiceReply(Refuse(400, fault)) { Texts = texts };
        }

        var isTagged = fields.Get("tag_handling").Length > 0;
        var ignored = fields.GetAll("ignore_tags").SelectMany(names => names.Split(',')).ToList();
        var translations = new JsonArray();
        foreach (var text in texts)
        {
            var pieces = isTagged ? XmlPieces.Read(text, ignored) : [new MarkupPiece.Words(text)];
            if (pieces is null)
            {
                return new ServiceReply(Refuse(400, "Tag handling parsing failed, please check input.")) { Texts = texts };
            }

            pieces = glossaries.Apply(fields.Get("glossary_id"), pieces);
            var item = new JsonObject
            {
                ["detected_source_language"] = "ID",
                ["text"] = recorded.TryFind(text, out var known)
                    ? known
                    : await _translator.TranslateAsync(pieces, isTagged, cancellationToken).ConfigureAwait(false),
            };
            if (fields.Get("show_billed_characters") is "true" or "1")
            {
                item["billed_characters"] = CountBilled(text, isTagged);
            }

            translations.Add(item);
        }

        return new ServiceReply(ServiceResponse.FromJson(new JsonObject { ["translations"] = translations }))
        {
            Texts = texts,
            Billed = texts.Sum(text => CountBilled(text, isTagged)),
        };
    }

    /// <summary>Returns why a request is refused; null if it is not.</summary>
    private string? FindFault(ServiceFields fields, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "Bad request. Reason: Missing 'text' parameter."
        : texts.Count > MaxTexts ? "Bad request. Reason: Too many texts."
        : fields.Get("target_lang").ToUpperInvariant() is not ("EN" or "EN-US" or "EN-GB") ? "Value for 'target_lang' not supported."
        : fields.Get("source_lang").ToUpperInvariant() is not ("" or "ID") ? "Value for 'source_lang' not supported."
        : fields.Get("tag_handling") is not ("" or "xml" or "html") ? "Value for 'tag_handling' not supported."
        : fields.Get("formality") is "more" or "less" ? "'formality' is not supported for given 'target_lang'."
        : fields.Get("formality") is not ("" or "default" or "prefer_more" or "prefer_less") ? "Value for 'formality' not supported."
        : fields.Get("model_type") is not ("" or "latency_optimized" or "quality_optimized" or "prefer_quality_optimized")
            ? "Value for 'model_type' not supported."
        : glossaries.FindFault(fields.Get("glossary_id"), fields.Get("source_lang"), fields.Get("target_lang"));

    /// <summary>Code points of the source; those of tags are free.</summary>
    private static long CountBilled(string text, bool isTagged)
    {
        var counted = isTagged ? System.Text.RegularExpressions.Regex.Replace(text, "<[^>]*>", string.Empty) : text;
        return counted.EnumerateRunes().LongCount();
    }
}
