using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Writes the prompt: fixed instructions, and the article's text as data in JSON, where nothing in it can end the data.</summary>
internal sealed class ChatPrompt
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int _context;

    /// <summary>Creates the prompt of the settings.</summary>
    public ChatPrompt(OpenAIOptions options)
    {
        _context = options.Context;
        using var stream = typeof(ChatPrompt).Assembly.GetManifestResourceStream("openai-instructions.txt")!;
        using var reader = new StreamReader(stream);
        Instructions =
            reader.ReadToEnd().Trim()
            + (string.IsNullOrWhiteSpace(options.Style) ? string.Empty : "\n\nHouse style: " + options.Style.Trim());
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Instructions}\n{_context}")))[..6];
    }

    /// <summary>What is the same in every request.</summary>
    public string Instructions { get; }

    /// <summary>Changes whenever the prompt does.</summary>
    public string Fingerprint { get; }

    /// <summary>Returns the id of a segment in its request.</summary>
    public static string GetId(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the messages of a request.</summary>
    public IList<ChatMessage> CreateMessages(IReadOnlyList<TranslationRequest> requests) =>
        [new(ChatRole.System, Instructions), new(ChatRole.User, WriteData(requests))];

    /// <summary>Returns the segments as JSON.</summary>
    public string WriteData(IReadOnlyList<TranslationRequest> requests)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("segments");
            var sent = requests.Select(request => request.Text).ToHashSet(StringComparer.Ordinal);
            var headline = string.Empty;
            for (var i = 0; i < requests.Count; i++)
            {
                WriteSegment(writer, requests[i], GetId(i), sent, headline);
                headline = requests[i].Headline;
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(body.WrittenSpan);
    }

    /// <param name="writer">Of the data.</param>
    /// <param name="request">The segment.</param>
    /// <param name="id">Its id.</param>
    /// <param name="sent">All sources of the request: they need not be sent again as context.</param>
    /// <param name="headline">Of the segment before, which is in force until another one comes.</param>
    private void WriteSegment(Utf8JsonWriter writer, TranslationRequest request, string id, HashSet<string> sent, string headline)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        if (_context > 0 && request.Headline != headline && PromptContext.CanBeSent(request.Headline))
        {
            writer.WriteString("headline", request.Headline);
        }

        var (before, after) = PromptContext.Get(request, _context);
        WriteContext(writer, "before", before, sent);
        writer.WriteString("source", HiddenCharacters.Remove(request.Text));
        WriteContext(writer, "after", after, sent);
        if (request.Terms.Count > 0)
        {
            writer.WriteStartObject("terms");
            foreach (var term in request.Terms.DistinctBy(term => term.Entry.Source))
            {
                writer.WriteString(term.Entry.Source, term.Entry.Target);
            }

            writer.WriteEndObject();
        }

        if (request.References.Count > 0)
        {
            writer.WriteStartArray("examples");
            foreach (var example in request.References)
            {
                writer.WriteStartObject();
                writer.WriteString("source", example.Source);
                writer.WriteString("target", example.Target);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter writer, string name, IEnumerable<string> texts, HashSet<string> sent)
    {
        var open = texts.Where(text => !sent.Contains(text) && PromptContext.CanBeSent(text)).ToList();
        if (open.Count > 0)
        {
            writer.WriteStartArray(name);
            open.ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
        }
    }
}
