using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Contract;

/// <summary>Version 3.0: options in the query, arrays in the request and in the response.</summary>
/// <param name="categories">The check for custom models.</param>
internal sealed class V3Codec(CategoryCheck categories) : ICodec
{
    public TranslateCall Read(IQueryCollection query, ReadOnlyMemory<byte> body)
    {
        var isHtml = IsHtml(query);
        Check(query, "profanityAction", 400042, "NoAction", "Marked", "Deleted");
        Check(query, "profanityMarker", 400042, "Asterisk", "Tag");
        Check(query, "allowFallback", 400064, "true", "false");
        Check(query, "includeAlignment", 400064, "true", "false");
        Check(query, "includeSentenceLength", 400064, "true", "false");
        Check(query, "fromScript", 400018, Scripts.Latin);
        Check(query, "toScript", 400004, Scripts.Latin);
        var languages = query["to"];
        if (query["toScript"] is { Count: > 0 } scripts && scripts.Count != languages.Count)
        {
            throw new ServiceException(400070);
        }

        var category = categories.Check(Value(query, "category"));
        IReadOnlyList<TranslateTarget> targets =
            languages.Count == 0
                ? [new(Language: null, category)]
                : [.. languages.Select(language => new TranslateTarget(language, category))];
        var from = Value(query, "from");

        return new TranslateCall([.. ReadTexts(body).Select(text => new TranslateElement(text, from, isHtml, targets))])
        {
            Alignment = IsSet(query, "includeAlignment"),
            SentenceLengths = IsSet(query, "includeSentenceLength"),
        };
    }

    public JsonNode Write(IReadOnlyList<TranslatedElement> elements) => new JsonArray([.. elements.Select(Write)]);

    /// <summary>Reads the texts of a body. All routes of this version use the same format.</summary>
    public static IReadOnlyList<string> ReadTexts(ReadOnlyMemory<byte> body) =>
        [
            .. JsonBody
                .RequireArray(JsonBody.Parse(body), 400000)
                .Select(element => JsonBody.RequireText(JsonBody.RequireObject(element, 400020), "text", 400005)),
        ];

    public static JsonObject Write(DetectedLanguage detected) => new() { ["language"] = detected.Language, ["score"] = detected.Score };

    public static JsonArray Write(IEnumerable<int> lengths) => new([.. lengths.Select(length => JsonValue.Create(length))]);

    private static JsonObject Write(TranslatedElement element)
    {
        var item = new JsonObject();
        if (element.Detected is { } detected)
        {
            item["detectedLanguage"] = Write(detected);
        }

        item["translations"] = new JsonArray([.. element.Translations.Select(Write)]);
        return item;
    }

    private static JsonObject Write(TranslatedTarget target)
    {
        var item = new JsonObject { ["text"] = target.Text, ["to"] = target.Language };
        if (target.Alignment is { } alignment)
        {
            item["alignment"] = new JsonObject { ["proj"] = alignment };
        }

        if (target.SentenceLengths is { } lengths)
        {
            item["sentLen"] = new JsonObject { ["srcSentLen"] = Write(lengths.Source), ["transSentLen"] = Write(lengths.Target) };
        }

        return item;
    }

    private static bool IsHtml(IQueryCollection query)
    {
        Check(query, "textType", 400071, "plain", "html");
        return "html".Equals(Value(query, "textType"), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSet(IQueryCollection query, string name) => "true".Equals(Value(query, name), StringComparison.OrdinalIgnoreCase);

    private static string? Value(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;

    private static void Check(IQueryCollection query, string name, int code, params ReadOnlySpan<string> values)
    {
        foreach (var value in query[name])
        {
            OptionCheck.Check(value ?? string.Empty, code, values);
        }
    }
}
