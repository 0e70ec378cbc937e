using System.Text.Json.Nodes;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Faults;

/// <summary>Applies faults to responses before they are sent.</summary>
internal static class ResponseFaults
{
    private const string Page =
        "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Our services aren't available right now</h1></body></html>";

    public static ServiceResponse Apply(ServiceResponse response, Fault? fault) =>
        fault switch
        {
            Fault.TruncatedJson => response with { Body = response.Body[..(response.Body.Length / 2)] },
            Fault.WrongCount(var difference) => response with { Body = ChangeCount(response, difference).Body },
            Fault.EmptyBody => response with { Body = default },
            Fault.ByteOrderMark => response.WithByteOrderMark(),
            _ => response,
        };

    public static ServiceResponse Apply(Fault.HtmlPage page) => ServiceResponse.FromText("text/html; charset=utf-8", Page, page.Status);

    /// <summary>Creates the headers that tell the client to wait.</summary>
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
            RetryAfterFormat.PrefixedMilliseconds =>
            [
                new("x-ms-retry-after-ms", FormattableString.Invariant($"{wait.TotalMilliseconds:0}")),
            ],
            _ => [new("Retry-After", FormattableString.Invariant($"{Math.Ceiling(wait.TotalSeconds):0}"))],
        };
    }

    private static ServiceResponse ChangeCount(ServiceResponse response, int difference)
    {
        var body = JsonNode.Parse(response.Body.Span)!;
        var items = body as JsonArray ?? body.AsObject().Select(property => property.Value).OfType<JsonArray>().First();
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
