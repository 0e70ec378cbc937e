using System.Globalization;
using Microsoft.Extensions.AI;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;

namespace Translate.Engines.OpenAI;

/// <summary>A language model with OpenAI's chat protocol. One call is one request to the service; nothing is tried twice here.</summary>
internal sealed class OpenAITranslator : ITranslator
{
    /// <summary>The engine's name.</summary>
    public const string Id = "openai";

    private const int DocumentsInRequest = 8;
    private const int MaxDocuments = 64;
    private const int References = 3;

    /// <summary>Input tokens that a request costs at most: an answer beyond that takes minutes.</summary>
    private const int RequestTokens = 24_000;

    /// <summary>A long answer at the pace of a slow model.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(150);

    private readonly IChatClient _client;
    private readonly EngineTelemetry _telemetry;
    private readonly ServiceErrors _errors;
    private readonly ChatPrompt _prompt;
    private readonly ChatOptions _chat;
    private readonly TokenPrices _prices;
    private readonly TokenEstimate _estimate;
    private readonly AnswerChecker _checker = new();
    private readonly TokenMeter _meter = new();

    /// <summary>Puts the engine on a client.</summary>
    /// <param name="options">Validated.</param>
    /// <param name="client">Asks the service.</param>
    /// <param name="telemetry">Receives every request.</param>
    /// <param name="concurrency">Requests that may be under way at once.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    public OpenAITranslator(OpenAIOptions options, IChatClient client, EngineTelemetry telemetry, int concurrency, TimeProvider time)
    {
        _client = client;
        _telemetry = telemetry;
        _errors = new ServiceErrors(options.Endpoint.Host, time);
        _prompt = new ChatPrompt(options);
        _chat = ChatRequestOptions.Create(options);
        _prices = TokenPrices.From(options);
        _estimate = new TokenEstimate(options, _prices, _prompt.Instructions.Length);
        Info = new EngineInfo(
            Id,
            GetVersion(options, _prompt),
            TranslationQuality.Draft,
            GetDescription(options),
            [TermStrategy.Context, TermStrategy.Placeholder]
        )
        {
            Limits = new EngineLimits(options.RequestElements, RequestTokens, long.MaxValue),
            PriceUnit = PriceUnit.Tokens,
            PricePerMillion = _prices.PerMillion,
            IsMetered = options.HasKey || options.UseIdentity,
            MaxReferences = References,
            Features = options.Context > 0 ? EngineFeatures.Context : EngineFeatures.None,
            WorstLatency = LongestAnswer,

            // A request holds several documents.
            Concurrency = Math.Min(DocumentsInRequest * concurrency, MaxDocuments),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => _meter.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => _estimate.Count(request);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var messages = _prompt.CreateMessages(requests);
        if (!BudgetReservation.IsNeeded(requests))
        {
            var (response, _) = await AskAsync(requests, messages, _chat, cancellationToken).ConfigureAwait(false);
            return Read(requests, response);
        }

        // A limit of the answer is sent only for a budget: some servers refuse one that their model's context has no room for.
        var maxOutput = _estimate.GetMaxOutput(requests);
        var reservation = await BudgetReservation
            .TakeAsync(requests, CountBilledCharacters, _estimate.GetMost(messages, maxOutput), cancellationToken)
            .ConfigureAwait(false);
        var options = _chat.Clone();
        options.MaxOutputTokens = maxOutput;
        ChatResponse limited;
        long? charged = null;
        try
        {
            (limited, charged) = await AskAsync(requests, messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineException e) when (!e.IsPossiblyBilled)
        {
            charged = requests.Sum(CountBilledCharacters);
            throw;
        }
        finally
        {
            await reservation.SettleAsync(charged).ConfigureAwait(false);
        }

        return Read(requests, limited);
    }

    /// <summary>Makes one request. Returns the answer and what it cost, which is null if the service does not say.</summary>
    private async Task<(ChatResponse Response, long? Charged)> AskAsync(
        IReadOnlyList<TranslationRequest> requests,
        IList<ChatMessage> messages,
        ChatOptions options,
        CancellationToken cancellationToken
    )
    {
        var estimated = requests.Sum(CountBilledCharacters);
        using var measurement = _telemetry.Start(Id, requests.Count, estimated);
        try
        {
            var response = await _client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            var charged = _meter.Count(response.Usage, _prices, estimated);
            measurement.Succeeded(charged ?? estimated);
            return (response, charged);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The request may have reached the service, and nobody waits for the answer.
            CountUnanswered(requests, estimated);
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (_errors.TryExplain(e) is { } failure)
        {
            if (failure.IsPossiblyBilled)
            {
                CountUnanswered(requests, estimated);
            }

            measurement.Failed(failure.Failure.Status, failure.Failure.Code, failure.Retry.ToString());
            throw failure;
        }
    }

    /// <summary>Counts a request whose price the service does not report: as much as it was estimated, or more if it was short for a whole prompt.</summary>
    private void CountUnanswered(IReadOnlyList<TranslationRequest> requests, long estimated) =>
        _meter.CountUnanswered(Math.Max(estimated, _estimate.Count(requests)));

    private IReadOnlyList<TranslationResult> Read(IReadOnlyList<TranslationRequest> requests, ChatResponse response)
    {
        var items = AnswerReader.Read(response.Text);
        if (items.Count == 0)
        {
            return Explain(response) is { } problem
                ? [.. requests.Select(_ => new TranslationResult.Failure(problem))]
                : throw ServiceErrors.Unreadable(
                    response.FinishReason == ChatFinishReason.Length ? "it was cut off"
                    : response.Text.Length == 0 ? "it is empty"
                    : "it is not the JSON that was asked for"
                );
        }

        return
        [
            .. _checker
                .Check(requests, items)
                .Select(item =>
                    item.Fault == AnswerFault.None
                        ? (TranslationResult)new TranslationResult.Success(item.Target, [])
                        : new TranslationResult.Failure(
                            response.FinishReason == ChatFinishReason.ContentFilter
                                ? ServiceErrors.Filtered
                                : ServiceErrors.Describe(item.Fault)
                        )
                ),
        ];
    }

    /// <summary>Returns why a model would not translate; null if it just did not.</summary>
    private static Problem? Explain(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter ? ServiceErrors.Filtered
        : response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any() || TargetChecker.IsRefusal(response.Text)
            ? ServiceErrors.Refused
        : null;

    /// <summary>All that decides how a source is rendered.</summary>
    private static string GetVersion(OpenAIOptions options, ChatPrompt prompt) =>
        string.Join(
            ' ',
            new[]
            {
                options.Model,
                $"prompt {prompt.Fingerprint}",
                options.ReasoningEffort is { } effort
                    ? $"effort {effort}"
                    : string.Create(CultureInfo.InvariantCulture, $"temperature {options.Temperature}"),
            }
        );

    private static string GetDescription(OpenAIOptions options)
    {
        var who =
            options.HasKey ? "by key"
            : options.UseIdentity ? "by identity"
            : "without credentials";
        return $"{(OpenAIEndpoint.IsAzure(options.Endpoint) ? "Azure OpenAI" : OpenAIEndpoint.IsHosted(options.Endpoint) ? "OpenAI" : "a server with OpenAI's protocol")} at {options.Endpoint.Authority}, {who}";
    }
}
