using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;
using Translate.Emulation.Markup;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.DeepL;

/// <summary>Version 2 of DeepL's API for glossaries: <c>/v2/glossaries</c> and <c>/v2/glossary-language-pairs</c>, with the documented limits.</summary>
/// <param name="maxGlossaries">How many there may be at once.</param>
internal sealed class DeepLGlossaries(int maxGlossaries)
{
    private const string Root = "/v2/glossaries";
    private const int MaxBytes = 10 * 1024 * 1024;
    private const int MaxPhraseBytes = 1024;

    private readonly ConcurrentDictionary<string, Glossary> _glossaries = new();
    private int _created;

    /// <summary>Whether a path is for these.</summary>
    public static bool Answers(string path) =>
        path == Root || path.StartsWith(Root + "/", StringComparison.Ordinal) || path == "/v2/glossary-language-pairs";

    /// <summary>Answers a request.</summary>
    /// <param name="request">With the right key.</param>
    /// <param name="refuse">Creates the answer of a refusal.</param>
    public ServiceResponse Answer(ServiceRequest request, Func<int, string, ServiceResponse> refuse)
    {
        var id =
            request.Path.Length > Root.Length + 1 && request.Path.StartsWith(Root + "/", StringComparison.Ordinal)
                ? request.Path[(Root.Length + 1)..]
                : string.Empty;
        return (request.Method, request.Path) switch
        {
            ("GET", "/v2/glossary-language-pairs") => ServiceResponse.FromJson(
                new JsonObject
                {
                    ["supported_languages"] = new JsonArray(new JsonObject { ["source_lang"] = "id", ["target_lang"] = "en" }),
                }
            ),
            ("GET", Root) => ServiceResponse.FromJson(
                new JsonObject
                {
                    ["glossaries"] = new JsonArray([
                        .. _glossaries
                            .Values.OrderBy(glossary => glossary.Id, StringComparer.Ordinal)
                            .Select(glossary => glossary.ToJson()),
                    ]),
                }
            ),
            ("POST", Root) => Create(request, refuse),
            ("GET", _)
                when id.EndsWith("/entries", StringComparison.Ordinal)
                    && _glossaries.TryGetValue(id[..^"/entries".Length], out var found) => ServiceResponse.FromText(
                "text/tab-separated-values",
                string.Concat(found.Entries.Select(entry => $"{entry.Key}\t{entry.Value}\n"))
            ),
            ("GET", _) when _glossaries.TryGetValue(id, out var found) => ServiceResponse.FromJson(found.ToJson()),
            ("DELETE", _) when _glossaries.TryRemove(id, out _) => new ServiceResponse(204, ContentType: null, default),
            _ => refuse(404, "Glossary not found"),
        };
    }

    /// <summary>Returns why a translation with a glossary is refused; null if it is not.</summary>
    public string? FindFault(string id, string source, string target) =>
        id.Length == 0 ? null
        : !_glossaries.TryGetValue(id, out var glossary) ? "No glossary found for id."
        : source.Length == 0 ? "Bad request. Reason: Use of a glossary requires the source_lang parameter to be specified."
        : !string.Equals(glossary.Source, source, StringComparison.OrdinalIgnoreCase)
        || !target.StartsWith(glossary.Target, StringComparison.OrdinalIgnoreCase)
            ? "Bad request. Reason: The glossary does not match the languages."
        : null;

    /// <summary>Sets the phrases of a glossary in words.</summary>
    public IReadOnlyList<MarkupPiece> Apply(string id, IReadOnlyList<MarkupPiece> pieces) =>
        _glossaries.TryGetValue(id, out var glossary)
            ? [.. pieces.SelectMany(piece => piece is MarkupPiece.Words words ? glossary.Split(words.Text) : [piece])]
            : pieces;

    private ServiceResponse Create(ServiceRequest request, Func<int, string, ServiceResponse> refuse)
    {
        if (request.ReadFields() is not { } fields)
        {
            return refuse(400, "Bad request. Reason: The request body is not valid JSON.");
        }

        var (name, source, target, text) = (
            fields.Get("name"),
            fields.Get("source_lang"),
            fields.Get("target_lang"),
            fields.Get("entries")
        );
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            return refuse(413, string.Empty);
        }

        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var fault =
            name.Length is 0 or > 1024 ? "Missing or invalid argument: name"
            : (source, target) != ("id", "en") ? "Unsupported glossary source and target language pair"
            : fields.Get("entries_format") != "tsv" ? "Missing or invalid argument: entries_format"
            : text.Length == 0 ? "Missing or invalid argument: entries"
            : text.TrimEnd('\n')
                .Split('\n')
                .Select((line, i) => Read(line, entries) is { } wrong ? $"Invalid glossary entries provided. Line {i + 1}: {wrong}" : null)
                .FirstOrDefault(wrong => wrong is not null);
        if (fault is not null)
        {
            return refuse(400, fault);
        }

        if (_glossaries.Count >= maxGlossaries)
        {
            return refuse(456, "Quota exceeded: too many glossaries");
        }

        var id = new Guid(Interlocked.Increment(ref _created), 0, 0, new byte[8]).ToString();
        var glossary = _glossaries[id] = new Glossary(id, name, source, target, entries);
        return ServiceResponse.FromJson(glossary.ToJson(), 201);
    }

    private static string? Read(string line, Dictionary<string, string> entries)
    {
        var fields = line.Split('\t');
        return fields.Length != 2 ? "expected two fields"
            : fields.Any(field => field.Length == 0 || field.Trim() != field) ? "a field is empty, or has white space at its ends"
            : fields.Any(field => field.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) ? "a control character"
            : fields.Any(field => Encoding.UTF8.GetByteCount(field) > MaxPhraseBytes) ? "a field is longer than 1024 bytes"
            : !entries.TryAdd(fields[0], fields[1]) ? "duplicate source entry"
            : null;
    }

    private sealed record Glossary(string Id, string Name, string Source, string Target, IReadOnlyDictionary<string, string> Entries)
    {
        private readonly Regex _phrases = new(
            $@"(?<!\w)(?:{string.Join('|', Entries.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape))})(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
        private readonly Dictionary<string, string> _targets = Entries
            .GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);

        public JsonObject ToJson() =>
            new()
            {
                ["glossary_id"] = Id,
                ["name"] = Name,
                ["ready"] = true,
                ["source_lang"] = Source,
                ["target_lang"] = Target,
                ["creation_time"] = DateTimeOffset.UnixEpoch.ToString("O", CultureInfo.InvariantCulture),
                ["entry_count"] = Entries.Count,
            };

        public IEnumerable<MarkupPiece> Split(string text)
        {
            var at = 0;
            foreach (Match match in _phrases.Matches(text))
            {
                if (match.Index > at)
                {
                    yield return new MarkupPiece.Words(text[at..match.Index]);
                }

                yield return new MarkupPiece.Fixed(match.Value, System.Net.WebUtility.HtmlEncode(_targets[match.Value]));
                at = match.Index + match.Length;
            }

            if (at < text.Length)
            {
                yield return new MarkupPiece.Words(text[at..]);
            }
        }
    }
}
