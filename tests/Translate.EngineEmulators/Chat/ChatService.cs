using System.Text.Json.Nodes;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.Chat;

/// <summary>The chat protocol as one service among others, with the faults and the log that all of them share. <see cref="ChatEmulator"/> has the faults of a model besides.</summary>
/// <param name="options">What it checks.</param>
internal sealed class ChatService(ChatEmulatorOptions options) : IEmulatedService
{
    /// <summary>Starts it. Clients use the emulator's endpoint followed by <c>v1</c>.</summary>
    public static Task<ServiceEmulator> StartAsync(string key, EmulatorOptions options, CancellationToken cancellationToken) =>
        ServiceEmulator.StartAsync((_, _) => new ChatService(new ChatEmulatorOptions { Key = key }), options, cancellationToken);

    /// <inheritdoc/>
    public bool IsTranslation(string path) => path == "/v1/chat/completions";

    /// <inheritdoc/>
    public async Task<ServiceReply> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        if (request.Authorization != $"Bearer {options.Key}")
        {
            return new ServiceReply(Refuse(401, string.Empty));
        }

        if (request.Method != "POST" || !IsTranslation(request.Path))
        {
            return new ServiceReply(Refuse(404, string.Empty));
        }

        try
        {
            var call = ChatCall.Parse(request.Body, options);
            var segments = ChatSegment.Read(call.Content);
            var items = new List<ChatItem>();
            foreach (var segment in segments)
            {
                items.Add(
                    new ChatItem(
                        segment.Id,
                        segment.Source,
                        await ChatModel.TranslateAsync(segment, cancellationToken).ConfigureAwait(false)
                    )
                );
            }

            var answer = ChatAnswer.Spoil(items, fault: null);
            var usage = ChatUsage.Count(call, answer.Text ?? string.Empty, isSeen: false);
            return new ServiceReply(ServiceResponse.FromJson(JsonNode.Parse(ChatHandler.WriteCompletion(call, answer, usage))!))
            {
                Texts = [.. segments.Select(segment => segment.Source)],
                Billed = usage.Input + usage.Output,
            };
        }
        catch (ChatError e)
        {
            return new ServiceReply(ServiceResponse.FromJson(JsonNode.Parse(e.Body)!, e.Status));
        }
    }

    /// <inheritdoc/>
    public ServiceResponse Refuse(int status, string message) =>
        ServiceResponse.FromJson(JsonNode.Parse(ChatError.ForStatus(status, code: null).Body)!, status);
}
