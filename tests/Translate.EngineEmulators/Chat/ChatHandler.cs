using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Translation;

namespace Translate.EngineEmulators.Chat;

/// <summary>Answers requests.</summary>
internal sealed class ChatHandler(
    ChatEmulatorOptions options,
    ChatFaultScript faults,
    Action<ChatRequestRecord> record,
    Action<ChatUsage> bill
)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly RecordedPairs _recorded = options.RecordedPairs is { } path ? RecordedPairs.Read(path) : RecordedPairs.None;

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        context.Response.Headers["x-request-id"] = Guid.NewGuid().ToString("N");
        try
        {
            CheckKey(context.Request);
            if (context.Request.Method == "GET" && path.EndsWith("/models", StringComparison.Ordinal))
            {
                await SendAsync(context, 200, WriteModels()).ConfigureAwait(false);
            }
            else if (context.Request.Method == "POST" && path.EndsWith("/chat/completions", StringComparison.Ordinal))
            {
                await CompleteAsync(context, path).ConfigureAwait(false);
            }
            else
            {
                throw ChatError.Invalid(
                    $"Invalid URL ({context.Request.Method} {path})",
                    parameter: null,
                    code: "unknown_url",
                    status: 404
                );
            }
        }
        catch (ChatError e)
        {
            await SendAsync(context, e.Status, e.Body).ConfigureAwait(false);
        }
    }

    private async Task CompleteAsync(HttpContext context, string path)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var call = ChatCall.Parse(body.ToArray(), options);
        var segments = ChatSegment.Read(call.Content);
        var fault = faults.Next(call.Content, segments.Count);
        record(
            new ChatRequestRecord(path, GetAuthorization(context.Request), Encoding.UTF8.GetString(body.ToArray()), segments.Count, fault)
        );
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, options.Time, context.RequestAborted).ConfigureAwait(false);
        }

        if (fault is not null && await FailAsync(context, fault).ConfigureAwait(false))
        {
            return;
        }

        var answer = await AnswerAsync(call, segments, fault, context.RequestAborted).ConfigureAwait(false);
        var usage = ChatUsage.Count(call, answer.Text ?? string.Empty, !_seen.TryAdd(call.Instructions, true));
        if (usage.Input + usage.Output > options.ContextLength)
        {
            throw ChatError.Invalid(
                $"This model's maximum context length is {options.ContextLength} tokens.",
                "messages",
                "context_length_exceeded"
            );
        }

        bill(usage);
        var text = WriteCompletion(call, answer, fault?.Name == "no-usage" ? null : usage);
        await SendAsync(context, 200, fault?.Name == "truncated" ? text[..(text.Length / 2)] : text).ConfigureAwait(false);
    }

    /// <summary>Fails as the fault says. Returns false if the fault concerns the answer.</summary>
    private async Task<bool> FailAsync(HttpContext context, ChatFault fault)
    {
        switch (fault.Name)
        {
            case "reset":
                context.Abort();
                return true;
            case "hang":
                await Task.Delay(Timeout.InfiniteTimeSpan, options.Time, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default)
                    .ConfigureAwait(false);
                return true;
            case "html":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Welcome to the hotel network</body></html>").ConfigureAwait(false);
                return true;
            case "no-body":
                return true;
        }

        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        return fault.Status > 0 ? throw ChatError.ForStatus(fault.Status, fault.Code) : false;
    }

    private async Task<ChatAnswer> AnswerAsync(
        ChatCall call,
        IReadOnlyList<ChatSegment> segments,
        ChatFault? fault,
        CancellationToken cancellationToken
    )
    {
        if (segments.Count == 0)
        {
            var target = await ChatModel
                .TranslateAsync(new ChatSegment("1", call.Content, string.Empty, []), cancellationToken)
                .ConfigureAwait(false);
            return fault is null ? new ChatAnswer(target) : ChatAnswer.Spoil([new ChatItem("1", call.Content, target)], fault.Name);
        }

        var items = new List<ChatItem>();
        foreach (var segment in segments)
        {
            items.Add(
                new ChatItem(
                    segment.Id,
                    segment.Source,
                    _recorded.TryFind(segment.Source, out var known)
                        ? known
                        : await ChatModel.TranslateAsync(segment, cancellationToken).ConfigureAwait(false)
                )
            );
        }

        var answer = ChatAnswer.Spoil(options.IsObedient ? Obedience.Follow(items, segments, call.Instructions) : items, fault?.Name);
        return call.MaxTokens is { } max && answer.Text is { } text && ChatUsage.CountTokens(text) > max
            ? answer with
            {
                Text = text[..Math.Min(text.Length, max * 4)],
                FinishReason = "length",
            }
            : answer;
    }

    internal static string WriteCompletion(ChatCall call, ChatAnswer answer, ChatUsage? usage)
    {
        var completion = new JsonObject
        {
            ["id"] = "chatcmpl-" + Guid.NewGuid().ToString("N"),
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = call.Model,
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["message"] = new JsonObject
                    {
                        ["role"] = "assistant",
                        ["content"] = answer.Text,
                        ["refusal"] = answer.Refusal,
                    },
                    ["logprobs"] = null,
                    ["finish_reason"] = answer.FinishReason,
                }
            ),
        };
        if (usage is not null)
        {
            completion["usage"] = usage.ToJson();
        }

        return completion.ToJsonString(Json);
    }

    private string WriteModels() =>
        new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([
                .. options.Models.Select(model =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = model,
                            ["object"] = "model",
                            ["created"] = 1_700_000_000,
                            ["owned_by"] = "emulator",
                        }
                ),
            ]),
        }.ToJsonString();

    private void CheckKey(HttpRequest request)
    {
        if (options.Key is { } key && request.Headers.Authorization != $"Bearer {key}" && request.Headers["api-key"] != key)
        {
            throw ChatError.ForStatus(401, code: null);
        }
    }

    private static string GetAuthorization(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 ? "bearer"
        : request.Headers["api-key"].Count > 0 ? "api-key"
        : "none";

    private static Task SendAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
