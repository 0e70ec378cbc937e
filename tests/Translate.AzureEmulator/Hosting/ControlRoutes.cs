using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Translate.Emulation.Faults;
using Translate.Emulation.Quota;

namespace Translate.Emulation.Hosting;

/// <summary>
/// Routes that only the emulator has. <c>GET /emulator</c> returns the billed characters, <c>PUT /emulator/faults</c> replaces the
/// fault script with the body, and <c>DELETE /emulator/faults</c> clears it.
/// </summary>
internal sealed class ControlRoutes(RequestLog log, FaultScript faults, BillingMeter meter)
{
    public const string Prefix = "/emulator";

    public async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("GET", Prefix):
                await WriteStateAsync(context.Response).ConfigureAwait(false);
                break;
            case ("PUT", Prefix + "/faults"):
                await ReplaceFaultsAsync(context).ConfigureAwait(false);
                break;
            case ("DELETE", Prefix + "/faults"):
                faults.Clear();
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private Task WriteStateAsync(HttpResponse response)
    {
        var state = new JsonObject
        {
            ["requests"] = log.Count,
            ["billedCharacters"] = meter.Billed,
            ["lostCharacters"] = meter.Lost,
        };
        response.ContentType = "application/json";
        return response.WriteAsync(state.ToJsonString());
    }

    private async Task ReplaceFaultsAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var script = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            faults.Replace(script);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (FormatException e)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(e.Message).ConfigureAwait(false);
        }
    }
}
