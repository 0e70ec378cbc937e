using System.Text.Json;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.LibreTranslate;

/// <summary>Asks a server. Before the first text it reads what the server takes, and whether it has the languages.</summary>
internal sealed class LibreTranslateServer(ServiceClient client, LibreTranslateOptions options) : IDisposable
{
    private const string Source = "id";
    private const string Target = "en";
    private const long NoLimit = long.MaxValue;

    private readonly SemaphoreSlim _gate = new(1);
    private long _maxCharacters;

    /// <summary>Translates texts.</summary>
    /// <param name="html">At least one.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>One translation a text, in order.</returns>
    /// <exception cref="EngineException">The server refused, is not reached, or its answer cannot be used.</exception>
    public async Task<IReadOnlyList<string>> TranslateAsync(IReadOnlyList<string> html, CancellationToken cancellationToken)
    {
        var limit = await GetMaxCharactersAsync(cancellationToken).ConfigureAwait(false);
        if (html.Sum(text => (long)text.Length) > limit)
        {
            throw LibreTranslateError.TooLong(limit);
        }

        var answer = await client.PostAsync("translate", writer => Write(writer, html), cancellationToken).ConfigureAwait(false);
        if (answer.Status != 200)
        {
            throw LibreTranslateError.Create(answer, html);
        }

        var translations = answer.ReadJson(body =>
            body.GetProperty("translatedText").EnumerateArray().Select(text => text.GetString() ?? string.Empty).ToList()
        );
        return translations.Count == html.Count
            ? translations
            : throw ServiceRefusal.Unreadable(
                FormattableString.Invariant($"{translations.Count} translations for {html.Count} texts"),
                answer.Failure
            );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        client.Dispose();
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyList<string> html)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("q");
        foreach (var text in html)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
        writer.WriteString("source", Source);
        writer.WriteString("target", Target);
        writer.WriteString("format", "html");
        if (!string.IsNullOrWhiteSpace(options.ApiKey))
        {
            writer.WriteString("api_key", options.ApiKey.Trim());
        }

        writer.WriteEndObject();
    }

    /// <summary>Returns the most characters that the server takes. Asks the server once; a failure is not kept.</summary>
    private async Task<long> GetMaxCharactersAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Read(ref _maxCharacters) is > 0 and var known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_maxCharacters == 0)
            {
                var limit = await ReadLimitAsync(cancellationToken).ConfigureAwait(false);
                await CheckLanguagesAsync(cancellationToken).ConfigureAwait(false);
                Interlocked.Exchange(ref _maxCharacters, limit);
            }

            return _maxCharacters;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<long> ReadLimitAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync("frontend/settings", cancellationToken).ConfigureAwait(false);
        if (answer.Status != 200)
        {
            throw LibreTranslateError.Create(answer, []);
        }

        var (limit, isKeyRequired) = answer.ReadJson(body =>
            (
                body.GetProperty("charLimit").GetInt64(),
                body.TryGetProperty("keyRequired", out var required) && required.ValueKind == JsonValueKind.True
            )
        );
        return isKeyRequired && string.IsNullOrWhiteSpace(options.ApiKey) ? throw LibreTranslateError.NoKey(answer)
            : limit <= 0 ? NoLimit
            : limit;
    }

    private async Task CheckLanguagesAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync("languages", cancellationToken).ConfigureAwait(false);
        if (answer.Status != 200)
        {
            throw LibreTranslateError.Create(answer, []);
        }

        var hasPair = answer.ReadJson(body =>
            body.EnumerateArray()
                .Any(language =>
                    language.GetProperty("code").GetString() == Source
                    && (
                        !language.TryGetProperty("targets", out var targets)
                        || targets.EnumerateArray().Any(target => target.GetString() == Target)
                    )
                )
        );
        if (!hasPair)
        {
            throw LibreTranslateError.NoLanguages(answer);
        }
    }
}
