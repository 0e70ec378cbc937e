using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Hosting;

/// <summary><c>GET /languages</c>. Needs no credentials.</summary>
internal static class LanguagesRoute
{
    private const string ETag = "\"emulator-1\"";

    public static ServiceResponse Handle(HttpRequest request)
    {
        HeaderCheck.CheckMethod(request, HttpMethods.Get);
        var version = HeaderCheck.RequireVersion(request);
        var known =
            version == ServiceVersion.V3
                ? new[] { "translation", "transliteration", "dictionary" }
                : ["translation", "transliteration", "models"];
        var scopes = request.Query["scope"] is [{ Length: > 0 } scope, ..] ? scope.Split(',', StringSplitOptions.TrimEntries) : known;
        if (scopes.Except(known, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new ServiceException(400001);
        }

        if (request.Headers.IfNoneMatch == ETag)
        {
            return new ServiceResponse(StatusCodes.Status304NotModified, null, default).WithHeaders(
                new KeyValuePair<string, string>("ETag", ETag)
            );
        }

        var body = new JsonObject();
        foreach (var name in scopes)
        {
            body[name.ToLowerInvariant()] = name.ToLowerInvariant() switch
            {
                "translation" => Translation(version),
                "models" => new JsonArray(TranslateTarget.General),
                _ => new JsonObject(),
            };
        }

        return ServiceResponse.FromJson(body).WithHeaders(new KeyValuePair<string, string>("ETag", ETag));
    }

    private static JsonObject Translation(ServiceVersion version)
    {
        var languages = new JsonObject();
        foreach (var language in Languages.All.Values.OrderBy(language => language.Code, StringComparer.Ordinal))
        {
            var item = new JsonObject
            {
                ["name"] = language.Name,
                ["nativeName"] = language.NativeName,
                ["dir"] = language.Direction,
            };
            if (version == ServiceVersion.V2026)
            {
                item["models"] = new JsonArray(TranslateTarget.General);
            }

            languages[language.Code] = item;
        }

        return languages;
    }
}
