using System.Text.Json.Nodes;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>Spoils a right answer, so far as that can be done before it is sent.</summary>
internal static class ResponseFaults
{
    private const string Page = "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Our services aren't available right now</h1></body></html>";

    public static ServiceResponse Apply(ServiceResponse answer, Fault? fault) => fault switch
    {
        Fault.TruncatedJson => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        Fault.WrongCount(var difference) => answer with { Body = ChangeCount(answer, difference).Body },
        Fault.EmptyBody => answer with { Body = default },
        Fault.ByteOrderMark => answer.WithByteOrderMark(),
        _ => answer,
    };

    public static ServiceResponse Apply(Fault.HtmlPage page) => ServiceResponse.FromText("text/html; charset=utf-8", Page, page.Status);

    /// <summary>What a refusal says of waiting.</summary>
    public static KeyValuePair<string, string>[] CreateRetryAfterHeaders(Fault.Refusal refusal, TimeProvider time)
    {
        if (refusal.RetryAfter is not { } wait)
        {
            return [];
        }

        return refusal.RetryAfterFormat switch
        {
            RetryAfterFormat.HttpDate => [new("Retry-After", (time.GetUtcNow() + wait).ToString("R"))],
            RetryAfterFormat.Milliseconds => [new("retry-after-ms", FormattableString.Invariant($"{wait.TotalMilliseconds:0}"))],
            _ => [new("Retry-After", FormattableString.Invariant($"{Math.Ceiling(wait.TotalSeconds):0}"))],
        };
    }

    private static ServiceResponse ChangeCount(ServiceResponse answer, int difference)
    {
        var body = JsonNode.Parse(answer.Body.Span)!;
        var items = body as JsonArray ?? body["value"]!.AsArray();
        for (; difference < 0 && items.Count > 0; difference++)
        {
            items.RemoveAt(items.Count - 1);
        }

        for (; difference > 0; difference--)
        {
            items.Add(items[^1]!.DeepClone());
        }

        return ServiceResponse.FromJson(body);
    }
}
