using System.Text.Json;
using Translate.Engines.Resilience;

namespace Translate.Engines.Http;

/// <summary>What a service answered, read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">When the service wants to be asked again; null if it does not say.</param>
internal sealed record ServiceAnswer(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    private const int MaxMessage = 200;

    /// <summary>What the service said, for an exception.</summary>
    public EngineFailure Failure => new() { Status = Status, RetryAfter = RetryAfter };

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="EngineException">It is not the JSON that is expected.</exception>
    public T ReadJson<T>(Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8Bom.Without(Body));
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw ServiceRefusal.Unreadable("it is not the JSON of a translation", Failure);
        }
    }

    /// <summary>Returns the text of a property of the body, for a message; empty if the body lacks it.</summary>
    public string FindText(string property)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8Bom.Without(Body));
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(property, out var value)
                && value.ValueKind == JsonValueKind.String
                ? Shorten(value.GetString()!)
                : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string Shorten(string message)
    {
        var text = string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)).Trim().TrimEnd('.');
        return text.Length <= MaxMessage ? text : string.Concat(text.AsSpan(0, MaxMessage), "…");
    }
}
