using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Emulation.Quota;

namespace Translate.Emulation.Hosting;

/// <summary>Puts an answer on the wire, with whatever goes wrong there, and keeps the books on what arrived.</summary>
internal sealed class ResponseSender(EmulatorOptions options, BillingMeter meter)
{
    /// <summary>Sends it when its time has come.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="answer">What.</param>
    /// <param name="entry">The request's, which says what was billed and what is to go wrong.</param>
    /// <param name="arrived">When the request did, as the clock's timestamp.</param>
    public async Task SendAsync(HttpContext context, ServiceResponse answer, RequestLog.Entry entry, long arrived)
    {
        var request = entry.Request;
        var isUsable = request.Fault?.IsResponseLost != true && answer.Status == StatusCodes.Status200OK;
        if (!isUsable)
        {
            meter.AddLost(request.Billed);
        }

        try
        {
            var left = options.Latency - options.Time.GetElapsedTime(arrived);
            await WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, context.RequestAborted).ConfigureAwait(false);
            if (request.Fault is Fault.Delay(var wait))
            {
                await WaitAsync(wait, context.RequestAborted).ConfigureAwait(false);
            }

            // Before sending, because a client that has its answer may look at the log at once.
            entry.Request = request with { Status = request.Fault is Fault.Reset ? 0 : answer.Status, Delivered = isUsable };
            await WriteAsync(context, answer, request.Fault).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            entry.Request = request with { Status = 0, Delivered = false };
            if (isUsable)
            {
                meter.AddLost(request.Billed);
            }
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero || wait == Timeout.InfiniteTimeSpan)
        {
            await Task.Delay(wait, options.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(HttpContext context, ServiceResponse answer, Fault? fault)
    {
        if (fault is Fault.Reset and not Fault.Reset(ResetPoint.MidResponse))
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        switch (fault)
        {
            case Fault.Reset(ResetPoint.MidResponse):
                await response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
                await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                context.Abort();
                break;
            case Fault.SlowDrip(var bytes, var pause):
                for (var at = 0; at < answer.Body.Length; at += bytes)
                {
                    await response.Body.WriteAsync(answer.Body[at..Math.Min(at + bytes, answer.Body.Length)], context.RequestAborted).ConfigureAwait(false);
                    await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                    await WaitAsync(pause, context.RequestAborted).ConfigureAwait(false);
                }

                break;
            default:
                if (!answer.Body.IsEmpty)
                {
                    await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
                }

                break;
        }
    }
}
