using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Translate.Engines.Tests.Azure.Emulator;

/// <summary>What came back.</summary>
internal sealed record EmulatorAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The service's code, whether a number or a string.</summary>
    public int Code =>
        Json["error"]!["code"] is { } code && code.GetValueKind() == JsonValueKind.Number
            ? code.GetValue<int>()
            : int.Parse(Json["error"]!["code"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    /// <summary>The first translation of each text.</summary>
    public string[] Translations => [.. Items.Select(item => item!["translations"]![0]!["text"]!.GetValue<string>())];

    public JsonArray Items => Json as JsonArray ?? Json["value"]!.AsArray();

    public long Metered => long.Parse(Headers["X-Metered-Usage"], CultureInfo.InvariantCulture);
}
