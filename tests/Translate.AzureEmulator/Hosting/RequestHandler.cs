using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Hosting;

/// <summary>Handles one request.</summary>
internal sealed class RequestHandler(
    EmulatorOptions options,
    RequestLog log,
    TranslateRoute translate,
    OtherRoutes others,
    ControlRoutes control,
    ResponseSender sender
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (path.StartsWith(ControlRoutes.Prefix, StringComparison.Ordinal))
        {
            await control.HandleAsync(context).ConfigureAwait(false);
            return;
        }

        var arrived = options.Time.GetTimestamp();
        var body = await ReadBodyAsync(request, context.RequestAborted).ConfigureAwait(false);
        var requestId = Guid.NewGuid().ToString();
        var route = Route.Parse(path);
        var entry = log.Add(number => Describe(request, number) with { RequestId = requestId });
        context.Response.Headers["X-RequestId"] = requestId;
        if (HeaderCheck.GetTraceId(request) is { } traceId)
        {
            context.Response.Headers[HeaderCheck.TraceIdHeader] = traceId;
        }

        var version = HeaderCheck.GetVersionOrNull(request);
        try
        {
            if (version is { } known && !route.Supports(known))
            {
                throw new ServiceException(404);
            }

            if (route.Operation == "/translate")
            {
                await translate.HandleAsync(context, route, body, entry, arrived).ConfigureAwait(false);
            }
            else
            {
                await sender
                    .SendAsync(
                        context,
                        await others.HandleAsync(request, route, body, context.RequestAborted).ConfigureAwait(false),
                        entry,
                        arrived
                    )
                    .ConfigureAwait(false);
            }
        }
        catch (ServiceException e)
        {
            entry.Request = entry.Request with { Code = e.Error.Code };
            await sender
                .SendAsync(context, ServiceResponse.FromError(e.Error, version ?? ServiceVersion.V3, options.ErrorFormat), entry, arrived)
                .ConfigureAwait(false);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return body.ToArray();
    }

    private static EmulatorRequest Describe(HttpRequest request, int number) =>
        new(number, request.Method, request.Path.Value ?? "/", QueryWithoutKey(request))
        {
            CredentialKind = CredentialCheck.GetKind(request),
            Region = CredentialCheck.GetRegion(request),
            TraceId = HeaderCheck.GetTraceId(request),
            ClientRequestId = request.Headers["x-ms-client-request-id"] is [{ } id, ..] ? id : null,
            UserAgent = request.Headers.UserAgent.ToString(),
        };

    private static string QueryWithoutKey(HttpRequest request) =>
        QueryString
            .Create(request.Query.Where(parameter => !parameter.Key.Equals("Subscription-Key", StringComparison.OrdinalIgnoreCase)))
            .Value
        ?? string.Empty;
}
