using System.Globalization;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Emulation.Quota;
using Translate.Emulation.Translation;
using Translate.Emulation.Validation;

namespace Translate.Emulation.Hosting;

/// <summary><c>POST /translate</c>: validates, injects faults, translates, applies the quota, bills and responds, in this order.</summary>
internal sealed class TranslateRoute(
    EmulatorOptions options,
    CredentialCheck credentials,
    FaultScript faults,
    SlidingQuota? quota,
    BillingMeter meter,
    CallTranslator translator,
    ResponseSender sender
)
{
    private readonly V3Codec _v3 = new(new CategoryCheck(options.Categories));
    private readonly V2026Codec _v2026 = new(options.Limits, new CategoryCheck(options.Categories));

    public async Task HandleAsync(HttpContext context, Route route, ReadOnlyMemory<byte> body, RequestLog.Entry entry, long arrived)
    {
        ServiceException? rejection = null;
        TranslateCall? call = null;
        try
        {
            call = Read(context.Request, route, body, entry);
        }
        catch (ServiceException e)
        {
            rejection = e;
        }

        // Gateways can fail too, so a fault does not need a valid request.
        var fault = faults.Next(entry.Request);
        if (fault is { IsBilled: false })
        {
            entry.Request = entry.Request with { Fault = fault };
            await sender.SendAsync(context, CreateErrorResponse(context.Request, fault, entry), entry, arrived).ConfigureAwait(false);
            return;
        }

        if (rejection is not null)
        {
            throw rejection;
        }

        var response = await TranslateAsync(context.Request, call!, entry).ConfigureAwait(false);
        entry.Request = entry.Request with { Fault = fault };
        await sender.SendAsync(context, ResponseFaults.Apply(response, fault), entry, arrived).ConfigureAwait(false);
    }

    private TranslateCall Read(HttpRequest request, Route route, ReadOnlyMemory<byte> body, RequestLog.Entry entry)
    {
        HeaderCheck.CheckMethod(request, HttpMethods.Post);
        HeaderCheck.CheckContentType(request);
        credentials.Check(request, route.IsRoot);
        var version = HeaderCheck.RequireVersion(request);
        HeaderCheck.CheckTraceId(request);
        var call = Codec(version).Read(request.Query, body);
        string[] texts = [.. call.Elements.Select(element => element.Text)];
        entry.Request = entry.Request with { Texts = texts };
        CallCheck.CheckLimits(texts, call.Characters, options.Limits);
        CallCheck.CheckMarkup(call);
        CallCheck.CheckLanguages(call, options.OtherTargets);
        return call;
    }

    private ICodec Codec(ServiceVersion version) => version == ServiceVersion.V3 ? _v3 : _v2026;

    private ServiceResponse CreateErrorResponse(HttpRequest request, Fault fault, RequestLog.Entry entry)
    {
        switch (fault)
        {
            case Fault.Refusal refusal:
                entry.Request = entry.Request with { Code = refusal.Code };
                return ServiceResponse
                    .FromError(
                        ServiceError.FromCode(refusal.Code),
                        HeaderCheck.GetVersionOrNull(request) ?? ServiceVersion.V3,
                        refusal.ErrorFormat ?? options.ErrorFormat
                    )
                    .WithHeaders(ResponseFaults.CreateRetryAfterHeaders(refusal, options.Time));
            case Fault.HtmlPage page:
                return ResponseFaults.Apply(page);
            default:
                // The connection is aborted, so the client never sees a response.
                return new ServiceResponse(StatusCodes.Status503ServiceUnavailable, null, default);
        }
    }

    private async Task<ServiceResponse> TranslateAsync(HttpRequest request, TranslateCall call, RequestLog.Entry entry)
    {
        // Like the service, ignore that a client has disconnected: translate and bill anyway.
        var translated = await translator.TranslateAsync(call, CancellationToken.None).ConfigureAwait(false);
        var refusal = quota?.Take(call.Characters) ?? 0;
        if (refusal != 0)
        {
            throw new ServiceException(refusal);
        }

        if (!meter.TryBill(call.Characters))
        {
            throw new ServiceException(403001);
        }

        entry.Request = entry.Request with { Billed = call.Characters };
        var targets = call.Elements[0].Targets;
        return ServiceResponse
            .FromJson(Codec(HeaderCheck.RequireVersion(request)).Write(translated))
            .WithHeaders(
                new("X-Metered-Usage", call.Characters.ToString(CultureInfo.InvariantCulture)),
                new(
                    "X-MT-System",
                    string.Join(',', targets.Select(target => target.Category == TranslateTarget.General ? "Team" : "Custom"))
                )
            );
    }
}
