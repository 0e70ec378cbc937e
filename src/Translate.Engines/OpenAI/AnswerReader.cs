using System.Text;
using System.Text.Json;

namespace Translate.Engines.OpenAI;

/// <summary>Reads the translations of an answer: JSON, also with text, thoughts or a code fence around it, and as far as it goes if it was cut off.</summary>
internal static class AnswerReader
{
    private const int MaxDepth = 16;

    /// <summary>Local servers may send the thoughts of a model in front of its answer.</summary>
    private const string ThoughtStart = "<think>";
    private const string ThoughtEnd = "</think>";

    /// <summary>Returns the complete items of an answer, in order; empty if it has none.</summary>
    public static IReadOnlyList<AnswerItem> Read(string text)
    {
        if (!text.TrimStart().StartsWith(ThoughtStart, StringComparison.OrdinalIgnoreCase))
        {
            return ReadAnswer(text);
        }

        // Thoughts may hold drafts, and quote their own end.
        for (var end = FindThoughtEnd(text, 0); end >= 0; end = FindThoughtEnd(text, end))
        {
            if (ReadAnswer(text[end..]) is { Count: > 0 } items)
            {
                return items;
            }
        }

        return [];
    }

    private static int FindThoughtEnd(string text, int from) =>
        text.IndexOf(ThoughtEnd, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + ThoughtEnd.Length : -1;

    private static List<AnswerItem> ReadAnswer(string text)
    {
        for (var start = FindStart(text, 0); start >= 0; start = FindStart(text, start + 1))
        {
            if (ReadFrom(text[start..]) is { Count: > 0 } items)
            {
                return items;
            }
        }

        return [];
    }

    private static int FindStart(string text, int from) =>
        from >= text.Length ? -1
        : text.AsSpan(from).IndexOfAny('{', '[') is >= 0 and var at ? from + at
        : -1;

    private static List<AnswerItem> ReadFrom(string json)
    {
        var items = new List<AnswerItem>();
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(json),
            isFinalBlock: false,
            new JsonReaderState(
                new JsonReaderOptions
                {
                    MaxDepth = MaxDepth,
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                }
            )
        );
        var open = new Stack<Dictionary<string, string>>();
        var name = string.Empty;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push([]);
                        break;
                    case JsonTokenType.EndObject:
                        Add(items, open.Pop());
                        break;
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        break;
                    case JsonTokenType.String when open.Count > 0:
                        open.Peek()[name] = reader.GetString()!;
                        break;
                    case JsonTokenType.Number when open.Count > 0:
                        open.Peek()[name] = Encoding.UTF8.GetString(reader.ValueSpan);
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was complete before it counts.
        }

        return items;
    }

    private static void Add(List<AnswerItem> items, Dictionary<string, string> values)
    {
        if (values.TryGetValue("target", out var target))
        {
            items.Add(
                new AnswerItem(values.GetValueOrDefault("id", string.Empty), values.GetValueOrDefault("source", string.Empty), target)
            );
        }
    }
}
