using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Problems;
using Translate.Review.Security;
using Translate.Server.Answers;
using Translate.Server.Jobs;

namespace Translate.Server.Api;

/// <summary>Translates texts at once.</summary>
/// <param name="pipeline">Translates.</param>
internal sealed class TextApi(WorkingPipeline pipeline) : IDisposable
{
    /// <summary>The longest text in UTF-16 code units. Longer ones are documents.</summary>
    public const int MaxText = 100_000;

    private const int MaxAtOnce = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _atOnce = new(MaxAtOnce);

    /// <summary>Adds the route.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/v1/translate", TranslateAsync)
            .WithSummary("Translates a text at once.")
            .Produces<TextAnswer>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status504GatewayTimeout)
            .Require(Permission.Translate);

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private async Task<IResult> TranslateAsync(TextRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, "The body needs a text: {\"text\": \"…\"}.");
        }

        if (request.Text.Length > MaxText)
        {
            return new ProblemAnswer(
                StatusCodes.Status413PayloadTooLarge,
                $"A text has at most {MaxText} characters. Send a longer one to /v1/documents."
            );
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await _atOnce.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                return await TranslateNowAsync(request.Text, limit.Token).ConfigureAwait(false);
            }
            finally
            {
                _atOnce.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProblemAnswer(
                StatusCodes.Status504GatewayTimeout,
                "The engine takes too long. Send the text to /v1/documents, and fetch the result later."
            );
        }
    }

    private async Task<IResult> TranslateNowAsync(string text, CancellationToken cancellationToken)
    {
        var translating = pipeline.Current;
        var document = new PlainTextFormat().Parse(text, new DocumentSource("text", "text", Length: 0));
        translating.RefuseBeyondBudget(document);
        var bitext = await translating.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
        var failures = bitext.Units.Select(unit => unit.Failure).OfType<Problem>().ToList();
        return failures.Count > 0 && failures.Count == bitext.Units.Count
            ? ProblemAnswer.From(failures[0])
            : Results.Bytes(await WriteAsync(bitext, cancellationToken).ConfigureAwait(false), "application/json; charset=utf-8");
    }

    /// <summary>Writes a <see cref="TextAnswer"/>. The units are the lines of the output format, so that there is one form of them.</summary>
    private static async Task<byte[]> WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        await new JsonlWriter().WriteAsync(bitext, lines, cancellationToken).ConfigureAwait(false);
        using var answer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(answer, new JsonWriterOptions { Encoder = ServerJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("target", bitext.TargetText);
            json.WriteString("engine", bitext.Engine.Id);
            json.WritePropertyName("counts");
            JsonSerializer.Serialize(json, DocumentCounts.From(bitext), ServerJson.Options);
            json.WriteStartArray("units");
            WriteUnits(json, lines.GetBuffer().AsSpan(0, (int)lines.Length));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return answer.ToArray();
    }

    private static void WriteUnits(Utf8JsonWriter json, ReadOnlySpan<byte> lines)
    {
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (lines[range] is { IsEmpty: false } line)
            {
                json.WriteRawValue(line, skipInputValidation: true);
            }
        }
    }
}
