using System.Text.Json;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.DeepL;

/// <summary>Asks the service: version 2 of its API, with JSON.</summary>
internal sealed class DeepLService(ServiceClient client, DeepLOptions options)
{
    /// <summary>Translates texts.</summary>
    /// <param name="xml">At least one.</param>
    /// <param name="context">Sentences around them, not translated and not billed; empty for none.</param>
    /// <param name="glossaryId">The glossary at the service; null or empty for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="EngineException">The service refused, is not reached, or its answer cannot be used.</exception>
    public async Task<DeepLAnswer> TranslateAsync(
        IReadOnlyList<string> xml,
        string context,
        string? glossaryId,
        CancellationToken cancellationToken
    )
    {
        var answer = await client
            .PostAsync("v2/translate", writer => Write(writer, xml, context, glossaryId), cancellationToken)
            .ConfigureAwait(false);
        if (answer.Status != 200)
        {
            var usage =
                answer.Status == DeepLError.QuotaExceeded ? await FindUsageAsync(cancellationToken).ConfigureAwait(false) : string.Empty;
            throw DeepLError.Create(answer, xml, usage);
        }

        var translated = answer.ReadJson(body => new DeepLAnswer(
            [.. body.GetProperty("translations").EnumerateArray().Select(item => item.GetProperty("text").GetString() ?? string.Empty)],
            body.GetProperty("translations").EnumerateArray().Select(GetBilled).Aggregate((long?)0, (sum, billed) => sum + billed)
        ));

        // If items are missing or too many, so are the characters that they were billed for.
        return translated.Xml.Count == xml.Count
            ? translated
            : throw ServiceRefusal.Unreadable(
                FormattableString.Invariant($"{translated.Xml.Count} translations for {xml.Count} texts"),
                answer.Failure
            );
    }

    private static long? GetBilled(JsonElement item) =>
        item.TryGetProperty("billed_characters", out var billed) && billed.TryGetInt64(out var characters) ? characters : null;

    private void Write(Utf8JsonWriter writer, IReadOnlyList<string> xml, string context, string? glossaryId)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("text");
        foreach (var text in xml)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.WriteString("source_lang", "ID");
        writer.WriteString("target_lang", options.Variant);
        writer.WriteString("tag_handling", "xml");
        writer.WriteString("tag_handling_version", "v2");
        writer.WriteStartArray("ignore_tags");
        writer.WriteStringValue(DeepLMarkup.Ignored);
        writer.WriteEndArray();
        writer.WriteBoolean("outline_detection", false);
        writer.WriteString("split_sentences", "0");
        writer.WriteBoolean("preserve_formatting", true);
        writer.WriteBoolean("show_billed_characters", true);
        foreach (
            var (name, value) in new[]
            {
                ("context", context),
                ("formality", options.Formality),
                ("model_type", options.ModelType),
                ("glossary_id", glossaryId),
            }
        )
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                writer.WriteString(name, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Returns how much of the quota is used, for a message; empty if the service does not say.</summary>
    private async Task<string> FindUsageAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.GetAsync("v2/usage", cancellationToken).ConfigureAwait(false);
            return answer.ReadJson(body =>
                FormattableString.Invariant(
                    $"{body.GetProperty("character_count").GetInt64():N0} of {body.GetProperty("character_limit").GetInt64():N0} characters"
                )
            );
        }
        catch (EngineException)
        {
            return string.Empty;
        }
    }
}
