using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Review.Security;
using Translate.Server.Security;

namespace Translate.Server.Api;

/// <summary>Says whether the server works, who its users are, and what they did.</summary>
/// <param name="users">The users.</param>
/// <param name="audit">What they did.</param>
/// <param name="memory">Must be readable.</param>
internal sealed class AdminApi(UserDirectory users, AuditLog audit, TranslationMemory memory)
{
    private const int MaxAudit = 1_000;
    private const int DefaultAudit = 100;

    private volatile bool _isStopping;

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => new HealthAnswer("ok")).WithSummary("Answers while the process works.").Require(Permission.None);
        routes
            .MapGet("/ready", CheckReady)
            .WithSummary("Answers whether requests are welcome: the memory can be read, and the server does not stop.")
            .Produces<HealthAnswer>()
            .Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable)
            .Require(Permission.None);
        routes
            .MapGet("/v1/users", () => users.GetAll().Select(user => new UserAnswer(user.Name, user.Roles, user.Created)))
            .WithSummary("Lists the users.")
            .Require(Permission.Administer);
        routes
            .MapGet("/v1/audit", IReadOnlyList<JsonElement> (int? limit) => audit.ReadLast(Math.Clamp(limit ?? DefaultAudit, 1, MaxAudit)))
            .WithSummary("Lists the last decisions, the newest first.")
            .Require(Permission.Administer);
    }

    /// <summary>From now on the server is not ready.</summary>
    public void Stop() => _isStopping = true;

    private IResult CheckReady()
    {
        if (_isStopping)
        {
            return Results.Json(new HealthAnswer("stopping"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            memory.GetRevision();
            return Results.Ok(new HealthAnswer("ready"));
        }
        catch (ProblemException)
        {
            return Results.Json(new HealthAnswer("the memory cannot be read"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

/// <summary>How the server is.</summary>
/// <param name="Status">In words.</param>
internal sealed record HealthAnswer(string Status);

/// <summary>A user.</summary>
internal sealed record UserAnswer(string Name, IReadOnlyList<Role> Roles, DateTimeOffset Created);
