using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Contract;

/// <summary>Version 2026-06-06: all options in the body, <c>inputs</c> in the request and <c>value</c> in the response.</summary>
/// <param name="limits">The limits of reference pairs.</param>
/// <param name="categories">The check for custom models.</param>
internal sealed class V2026Codec(RequestLimits limits, CategoryCheck categories) : ICodec
{
    public TranslateCall Read(IQueryCollection query, ReadOnlyMemory<byte> body)
    {
        var inputs = JsonBody.RequireArray(JsonBody.GetProperty(JsonBody.RequireObject(JsonBody.Parse(body), 400074), "inputs"), 400000);
        return new TranslateCall([.. inputs.Select(input => ReadInput(JsonBody.RequireObject(input, 400020)))]);
    }

    public JsonNode Write(IReadOnlyList<TranslatedElement> elements) =>
        new JsonObject { ["value"] = new JsonArray([.. elements.Select(Write)]) };

    private TranslateElement ReadInput(JsonObject input)
    {
        var text = JsonBody.RequireText(input, "text", 400005);
        JsonBody.CheckOption(input, "textType", 400071, "Plain", "Html");
        JsonBody.CheckOption(input, "script", 400073, Scripts.Latin);
        var isHtml = "Html".Equals(JsonBody.GetTextOrNull(input, "textType", 400071), StringComparison.OrdinalIgnoreCase);
        var targets = JsonBody.RequireArray(JsonBody.GetProperty(input, "targets"), 400036);
        return new TranslateElement(
            text,
            JsonBody.GetTextOrNull(input, "language", 400035),
            isHtml,
            [.. targets.Select(target => ReadTarget(JsonBody.RequireObject(target, 400036)))]
        );
    }

    private TranslateTarget ReadTarget(JsonObject target)
    {
        JsonBody.CheckOption(target, "script", 400004, Scripts.Latin);
        JsonBody.CheckBoolean(target, "allowFallback");
        JsonBody.CheckOption(target, "profanityAction", 400042, "NoAction", "Marked", "Deleted");
        JsonBody.CheckOption(target, "profanityMarker", 400042, "Asterisk", "Tag");
        JsonBody.CheckOption(target, "tone", 400064, "formal", "informal", "neutral");
        JsonBody.CheckOption(target, "gender", 400064, "female", "male", "neutral");
        CheckReferencePairs(target);
        return new TranslateTarget(
            JsonBody.GetTextOrNull(target, "language", 400036),
            categories.Check(JsonBody.GetTextOrNull(target, "deploymentName", 400002))
        );
    }

    private void CheckReferencePairs(JsonObject target)
    {
        if (JsonBody.GetProperty(target, "referenceTextPairs") is not { } node)
        {
            return;
        }

        var pairs = node as JsonArray ?? throw new ServiceException(400064);
        if (pairs.Count > limits.ReferencePairs)
        {
            throw new ServiceException(400064);
        }

        foreach (var pair in pairs)
        {
            JsonBody.RequireText(JsonBody.RequireObject(pair, 400064), "source", 400064);
            JsonBody.RequireText(JsonBody.RequireObject(pair, 400064), "target", 400064);
        }
    }

    private static JsonObject Write(TranslatedElement element)
    {
        var item = new JsonObject();
        if (element.Detected is { } detected)
        {
            item["detectedLanguage"] = V3Codec.Write(detected);
        }

        item["translations"] = new JsonArray([
            .. element.Translations.Select(target => new JsonObject
            {
                ["language"] = target.Language,
                ["text"] = target.Text,
                ["sourceCharacters"] = element.Source.Length,
            }),
        ]);
        return item;
    }
}
