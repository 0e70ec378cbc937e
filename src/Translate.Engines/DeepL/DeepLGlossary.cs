using Translate.Core.Glossaries;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.DeepL;

/// <summary>Keeps a glossary at DeepL like the glossary of the program. Thread-safe.</summary>
/// <remarks>
/// Its name at DeepL has the name from the settings and a hash of the phrases. One with this name is used; else it is created, and then older ones
/// with the same name from the settings are deleted. Nothing else at DeepL is touched.
/// </remarks>
/// <param name="client">Asks the service.</param>
/// <param name="name">The name from the settings.</param>
internal sealed class DeepLGlossary(ServiceClient client, string name) : IDisposable
{
    private const string Path = "v2/glossaries";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _prefix = $"translate:{name}:";
    private volatile DeepLPhrases _phrases = DeepLPhrases.None;
    private volatile KnownGlossary? _known;

    /// <summary>The phrases that the service is to know.</summary>
    public DeepLPhrases Phrases => _phrases;

    /// <summary>Uses a glossary from now on. Sends nothing.</summary>
    public void Use(Glossary glossary) => _phrases = DeepLPhrases.From(glossary);

    /// <summary>Returns the id of the service's glossary for the phrases, and creates it if needed; empty if there are no phrases.</summary>
    /// <exception cref="EngineException">The service refused, or is not reached.</exception>
    public async Task<string> GetIdAsync(CancellationToken cancellationToken)
    {
        var phrases = _phrases;
        if (phrases.IsEmpty)
        {
            return string.Empty;
        }

        if (_known is { } known && known.Hash == phrases.Hash)
        {
            return known.Id;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_known is not { } found || found.Hash != phrases.Hash)
            {
                _known = found = new KnownGlossary(phrases.Hash, await FindOrCreateAsync(phrases, cancellationToken).ConfigureAwait(false));
            }

            return found.Id;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a glossary that the service does not have any more, so that the next attempt creates it again.</summary>
    public void Forget(string id)
    {
        if (_known is { } known && known.Id == id)
        {
            _known = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<string> FindOrCreateAsync(DeepLPhrases phrases, CancellationToken cancellationToken)
    {
        var wanted = _prefix + phrases.Hash;
        var own = await ListAsync(cancellationToken).ConfigureAwait(false);
        if (own.FirstOrDefault(item => item.Name == wanted) is { } same)
        {
            return same.Id;
        }

        var answer = await CreateAsync(wanted, phrases, cancellationToken).ConfigureAwait(false);
        if (answer.Status == DeepLError.QuotaExceeded && own.Count > 0)
        {
            // The plan allows no further glossary, so the old one makes room.
            await DeleteAsync(own, cancellationToken).ConfigureAwait(false);
            (answer, own) = (await CreateAsync(wanted, phrases, cancellationToken).ConfigureAwait(false), []);
        }

        if (answer.Status != 201)
        {
            throw DeepLError.CreateForGlossary(answer);
        }

        var id = answer.ReadJson(body => body.GetProperty("glossary_id").GetString() ?? string.Empty);
        await DeleteAsync(own, cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>Returns the glossaries that this program created under the name from the settings.</summary>
    private async Task<IReadOnlyList<OwnGlossary>> ListAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(Path, cancellationToken).ConfigureAwait(false);
        return answer.Status != 200
            ? throw DeepLError.CreateForGlossary(answer)
            : answer.ReadJson<IReadOnlyList<OwnGlossary>>(body =>
                [
                    .. body.GetProperty("glossaries")
                        .EnumerateArray()
                        .Select(item => new OwnGlossary(
                            item.GetProperty("glossary_id").GetString() ?? string.Empty,
                            item.GetProperty("name").GetString() ?? string.Empty
                        ))
                        .Where(item => item.Name.StartsWith(_prefix, StringComparison.Ordinal)),
                ]
            );
    }

    private Task<ServiceAnswer> CreateAsync(string wanted, DeepLPhrases phrases, CancellationToken cancellationToken) =>
        client.PostAsync(
            Path,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", wanted);
                writer.WriteString("source_lang", "id");
                writer.WriteString("target_lang", "en");
                writer.WriteString("entries_format", "tsv");
                writer.WriteString("entries", phrases.Entries);
                writer.WriteEndObject();
            },
            cancellationToken
        );

    /// <summary>Deletes old glossaries. One that cannot be deleted does no harm, and is deleted the next time.</summary>
    private async Task DeleteAsync(IEnumerable<OwnGlossary> old, CancellationToken cancellationToken)
    {
        foreach (var glossary in old)
        {
            try
            {
                await client.DeleteAsync($"{Path}/{Uri.EscapeDataString(glossary.Id)}", cancellationToken).ConfigureAwait(false);
            }
            catch (EngineException)
            {
                // The connection broke.
            }
        }
    }

    private sealed record OwnGlossary(string Id, string Name);

    private sealed record KnownGlossary(string Hash, string Id);
}
