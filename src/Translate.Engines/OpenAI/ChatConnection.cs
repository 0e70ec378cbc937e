using System.ClientModel;
using System.ClientModel.Primitives;
using global::OpenAI;
using Azure.Core;
using Azure.Identity;
using global::OpenAI.Chat;
using Microsoft.Extensions.AI;

namespace Translate.Engines.OpenAI;

/// <summary>Makes the client. Its own retries, timeout, logs and traces are off: all patience is in the resilience pipeline.</summary>
internal static class ChatConnection
{
    /// <summary>Creates the client; nothing is sent yet.</summary>
    /// <param name="options">Validated.</param>
    /// <param name="http">Sends the requests.</param>
    /// <param name="identity">Signs in if there is no key; null for what Azure.Identity finds.</param>
    public static IChatClient Create(OpenAIOptions options, HttpClient http, TokenCredential? identity = null)
    {
        var client = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions
            {
                EnableLogging = false,
                EnableMessageLogging = false,
                EnableMessageContentLogging = false,
            },
            EnableDistributedTracing = false,
        };
        if (CreateAuthentication(options, identity) is { } policy)
        {
            client.AddPolicy(policy, PipelinePosition.BeforeTransport);
        }

        return new ChatClient(
            options.Model,
            new ApiKeyCredential(options.HasKey ? options.ApiKey!.Trim() : "none"),
            client
        ).AsIChatClient();
    }

    /// <summary>Returns what replaces the key in the header Authorization; null if it stays there.</summary>
    private static PipelinePolicy? CreateAuthentication(OpenAIOptions options, TokenCredential? identity) =>
        options.HasKey
            ? OpenAIEndpoint.IsAzure(options.Endpoint)
                ? new KeyHeaderPolicy(options.ApiKey!.Trim())
                : null
            : options.UseIdentity
                ? new BearerTokenPolicy(identity ?? new DefaultAzureCredential(), OpenAIEndpoint.TokenScope)
                : new KeyHeaderPolicy(key: null);

    /// <summary>Sends the key as Azure OpenAI wants it, or no key to a server that wants none.</summary>
    private sealed class KeyHeaderPolicy(string? key) : PipelinePolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            SetHeaders(message.Request.Headers);
            ProcessNext(message, pipeline, currentIndex);
        }

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            SetHeaders(message.Request.Headers);
            return ProcessNextAsync(message, pipeline, currentIndex);
        }

        private void SetHeaders(PipelineRequestHeaders headers)
        {
            headers.Remove("Authorization");
            if (key is not null)
            {
                headers.Set("api-key", key);
            }
        }
    }
}
