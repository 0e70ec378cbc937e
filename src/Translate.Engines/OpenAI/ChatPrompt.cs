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

    private readonly bool _hasContext;

    /// <summary>Creates the prompt of the settings.</summary>
    public ChatPrompt(OpenAIOptions options)
    {
        _hasContext = options.Context;
        using var stream = typeof(ChatPrompt).Assembly.GetManifestResourceStream("openai-instructions.txt")!;
        using var reader = new StreamReader(stream);
        Instructions = reader.ReadToEnd().Trim() + (string.IsNullOrWhiteSpace(options.Style) ? string.Empty : "\n\nHouse style: " + options.Style.Trim());
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Instructions}\n{_hasContext}")))[..6];
    }

    /// <summary>What is the same in every request.</summary>
    public string Instructions { get; }

    /// <summary>Changes whenever the prompt does.</summary>
    public string Fingerprint { get; }

    /// <summary>Returns the id of a segment in its request.</summary>
    public static string GetId(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the messages of a request.</summary>
    public IList<ChatMessage> CreateMessages(IReadOnlyList<TranslationRequest> requests) =>
    [
        new(ChatRole.System, Instructions),
        new(ChatRole.User, WriteData(requests)),
    ];

    /// <summary>Returns the segments as JSON.</summary>
    public string WriteData(IReadOnlyList<TranslationRequest> requests)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("segments");
            for (var i = 0; i < requests.Count; i++)
            {
                WriteSegment(writer, requests, i);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(body.WrittenSpan);
    }

    private void WriteSegment(Utf8JsonWriter writer, IReadOnlyList<TranslationRequest> requests, int index)
    {
        var request = requests[index];
        writer.WriteStartObject();
        writer.WriteString("id", GetId(index));

        // A neighbor in the same request need not be sent twice.
        WriteContext(writer, "before", request.Previous, index > 0 ? requests[index - 1].Text : null);
        writer.WriteString("source", HiddenCharacters.Remove(request.Text));
        WriteContext(writer, "after", request.Next, index < requests.Count - 1 ? requests[index + 1].Text : null);
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

    private void WriteContext(Utf8JsonWriter writer, string name, string text, string? neighbor)
    {
        if (_hasContext && text.Length > 0 && text != neighbor && !SuspiciousText.IsSuspicious(text))
        {
            writer.WriteString(name, text);
        }
    }
}
