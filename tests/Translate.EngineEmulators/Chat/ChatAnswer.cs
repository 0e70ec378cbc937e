using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Translate.EngineEmulators.Chat;

/// <summary>What the model says.</summary>
/// <param name="Text">The content; null for none.</param>
/// <param name="FinishReason">As in the protocol.</param>
/// <param name="Refusal">The refusal of strict mode; null for none.</param>
internal sealed record ChatAnswer(string? Text, string FinishReason = "stop", string? Refusal = null)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the items as the prompt asks for.</summary>
    public static string Write(IEnumerable<ChatItem> items, bool numericIds = false) =>
        new JsonObject
        {
            ["translations"] = new JsonArray([
                .. items.Select(item =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = numericIds && int.TryParse(item.Id, out var number) ? number : item.Id,
                            ["source"] = item.Source,
                            ["target"] = item.Target,
                        }
                ),
            ]),
        }.ToJsonString(Json);

    /// <summary>Spoils an answer.</summary>
    public static ChatAnswer Spoil(IReadOnlyList<ChatItem> items, string? fault) =>
        fault switch
        {
            "refusal" => new ChatAnswer(Text: null, Refusal: "I'm sorry, I can't help with that."),
            "text-refusal" => new ChatAnswer("I'm sorry, but I can't assist with that request."),
            "filter" => new ChatAnswer(string.Empty, "content_filter"),
            "length" => new ChatAnswer(Write(items)[..20], "length"),
            "length-midway" => new ChatAnswer(Write(items) is var all ? all[..(all.Length * 2 / 3)] : null, "length"),
            "empty" => new ChatAnswer(string.Empty),
            "not-json" => new ChatAnswer(string.Join('\n', items.Select(item => item.Target))),
            "commentary" or "preamble" => new ChatAnswer(
                $"Here is the translation:\n\n{Write(items)}\n\nLet me know if you need anything else!"
            ),
            "thinking" => new ChatAnswer(
                $"<think>\nA draft: {Write(items.Select(item => item with { Target = "A draft that is wrong." }))}\n</think>\n{Write(items)}"
            ),
            "endless-thinking" => new ChatAnswer($"<think>\nA draft: {Write(items)} Wait,", "length"),
            "fence" => new ChatAnswer($"```json\n{Write(items)}\n```"),
            "numeric-ids" => new ChatAnswer(Write(items, numericIds: true)),
            _ => new ChatAnswer(Write(SpoilItems(items, fault))),
        };

    private static IEnumerable<ChatItem> SpoilItems(IReadOnlyList<ChatItem> items, string? fault) =>
        fault switch
        {
            "source" => items.Select(item => item with { Target = item.Source }),
            "german" => items.Select(item =>
                item with
                {
                    Target =
                        "Der Präsident hat am Donnerstag in der Hauptstadt über die Lage gesprochen und die Vereinbarung nicht unterzeichnet.",
                }
            ),
            "indonesian" => items.Select(item =>
                item with
                {
                    Target = "Kepala negara itu telah menyampaikan pidato di hadapan para menteri pada hari tersebut.",
                }
            ),
            "item-commentary" => items.Select(item => item with { Target = "Here is the translation: " + item.Target }),
            "item-refusal" => items.Select(item => item with { Target = "I'm sorry, but I can't translate this text." }),
            "other-content" => items.Select(item =>
                item with
                {
                    Target = "Bananas taste wonderful with vanilla ice cream on warm evenings.",
                }
            ),
            "blank" => items.Select(item => item with { Target = " " }),
            "long" => items.Select(item => item with { Target = string.Join(' ', Enumerable.Repeat(item.Target, 12)) }),
            "no-echo" => items.Select(item => item with { Source = string.Empty }),
            "missing" => items.Skip(1),
            "repeated" => items.Concat(items.Take(1)),
            "extra" => items.Append(new ChatItem("999", "Kalimat tambahan.", "An extra sentence.")),
            "merged" => items.Count < 2
                ? items
                :
                [
                    items[0] with
                    {
                        Target = $"{items[0].Target} {items[1].Target}",
                    },
                    items[1] with
                    {
                        Target = string.Empty,
                    },
                    .. items.Skip(2),
                ],
            "swapped" => items.Count < 2
                ? items
                : [items[1] with { Id = items[0].Id }, items[0] with { Id = items[1].Id }, .. items.Skip(2)],
            "swapped-targets" => items.Count < 2
                ? items
                : [items[0] with { Target = items[1].Target }, items[1] with { Target = items[0].Target }, .. items.Skip(2)],
            _ => items,
        };
}
