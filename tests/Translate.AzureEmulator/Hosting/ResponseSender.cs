using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Emulation.Quota;

namespace Translate.Emulation.Hosting;

/// <summary>Sends responses with their faults and records whether they were delivered.</summary>
internal sealed class ResponseSender(EmulatorOptions options, BillingMeter meter)
{
    private static readonly TimeSpan ReadingTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Sends a response after the configured latency.</summary>
    /// <param name="context">The HTTP context.</param>
    /// <param name="response">The response.</param>
    /// <param name="entry">The log entry of the request, with its billed characters and fault.</param>
    /// <param name="arrived">The timestamp of the request's arrival.</param>
    public async Task SendAsync(HttpContext context, ServiceResponse response, RequestLog.Entry entry, long arrived)
    {
        var request = entry.Request;
        var isUsable = request.Fault?.IsResponseLost != true && response.Status == StatusCodes.Status200OK;
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

            // Update the log before sending, because a client can read it as soon as it has its response.
            entry.Request = request with
            {
                Status = request.Fault is Fault.Reset ? 0 : response.Status,
                Delivered = isUsable,
            };
            await WriteAsync(context, response, request.Fault).ConfigureAwait(false);
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

    private async Task WriteAsync(HttpContext context, ServiceResponse response, Fault? fault)
    {
        if (fault is Fault.Reset and not Fault.Reset(ResetPoint.MidResponse))
        {
            context.Abort();
            return;
        }

        var http = context.Response;
        http.StatusCode = response.Status;
        http.ContentType = response.ContentType;
        http.ContentLength = response.Body.Length;
        foreach (var (name, value) in response.Headers)
        {
            http.Headers[name] = value;
        }

        switch (fault)
        {
            case Fault.Reset(ResetPoint.MidResponse):
                await http.Body.WriteAsync(response.Body[..(response.Body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
                await http.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);

                // A reset also takes what the client has not read yet, so it gets time to read, by the clock of the machine.
                await Task.Delay(ReadingTime, context.RequestAborted).ConfigureAwait(false);
                context.Abort();
                break;
            case Fault.SlowDrip(var bytes, var pause):
                for (var at = 0; at < response.Body.Length; at += bytes)
                {
                    await http
                        .Body.WriteAsync(response.Body[at..Math.Min(at + bytes, response.Body.Length)], context.RequestAborted)
                        .ConfigureAwait(false);
                    await http.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                    await WaitAsync(pause, context.RequestAborted).ConfigureAwait(false);
                }

                break;
            default:
                if (!response.Body.IsEmpty)
                {
                    await http.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
                }

                break;
        }
    }
}
