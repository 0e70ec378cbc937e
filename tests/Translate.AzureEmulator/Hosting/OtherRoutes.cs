using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Translation;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Hosting;

/// <summary>The free routes: languages, detection, sentence lengths, tokens.</summary>
internal sealed class OtherRoutes(EmulatorOptions options, CredentialCheck credentials, TokenIssuer issuer, CallTranslator translator)
{
    private const int MaxElements = 100;

    public async Task<ServiceResponse> HandleAsync(
        HttpRequest request,
        Route route,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    ) =>
        route.Operation switch
        {
            "/languages" => LanguagesRoute.Handle(request),
            "/detect" => ServiceResponse.FromJson(
                new JsonArray([
                    .. await Task.WhenAll(ReadTexts(request, route, body).Select(text => DetectAsync(text, cancellationToken)))
                        .ConfigureAwait(false),
                ])
            ),
            "/breaksentence" => ServiceResponse.FromJson(
                new JsonArray([
                    .. ReadTexts(request, route, body)
                        .Select(text => new JsonObject { ["sentLen"] = V3Codec.Write(translator.GetSentenceLengths(text)) }),
                ])
            ),
            "/sts/v1.0/issuetoken" => IssueToken(request),
            _ => throw new ServiceException(404),
        };

    private IReadOnlyList<string> ReadTexts(HttpRequest request, Route route, ReadOnlyMemory<byte> body)
    {
        HeaderCheck.CheckMethod(request, HttpMethods.Post);
        HeaderCheck.CheckContentType(request);
        credentials.Check(request, route.IsRoot);
        if (HeaderCheck.RequireVersion(request) != ServiceVersion.V3)
        {
            throw new ServiceException(404);
        }

        HeaderCheck.CheckTraceId(request);
        var texts = V3Codec.ReadTexts(body);
        CallCheck.CheckLimits(texts, texts.Sum(text => (long)text.Length), options.Limits with { Elements = MaxElements });
        return texts;
    }

    private async Task<JsonNode> DetectAsync(string text, CancellationToken cancellationToken)
    {
        var item = V3Codec.Write(await translator.DetectAsync(text, cancellationToken).ConfigureAwait(false));
        item["isTranslationSupported"] = true;
        item["isTransliterationSupported"] = false;
        return item;
    }

    private ServiceResponse IssueToken(HttpRequest request)
    {
        HeaderCheck.CheckMethod(request, HttpMethods.Post);
        if (!credentials.HasKey(request))
        {
            throw new ServiceException(401000);
        }

        return ServiceResponse.FromText("application/jwt; charset=us-ascii", issuer.Issue());
    }
}
