using System.Net;
using Microsoft.AspNetCore.Routing;
using Translate.Review.Security;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

/// <summary>Every route of the service, and which roles it answers. A route that is not in the table fails the test.</summary>
public sealed class EndpointRuleTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Everybody = "anonymous translator reviewer terminologist admin";
    private const string Users = "translator reviewer terminologist admin";
    private const string Translators = "translator reviewer admin";
    private const string Reviewers = "reviewer admin";
    private const string Terminologists = "terminologist admin";
    private const string Admins = "admin";

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["GET /health"] = Everybody,
        ["GET /ready"] = Everybody,
        ["GET /metrics"] = Users,
        ["GET /v1/openapi.json"] = Users,
        ["POST /v1/translate"] = Translators,
        ["POST /v1/documents"] = Translators,
        ["GET /v1/jobs"] = Users,
        ["GET /v1/jobs/{id}"] = Users,
        ["GET /v1/jobs/{id}/result"] = Users,
        ["DELETE /v1/jobs/{id}"] = Translators,
        ["GET /v1/glossary"] = Users,
        ["GET /v1/glossary/find"] = Users,
        ["GET /v1/memory/stats"] = Users,
        ["GET /v1/memory/search"] = Users,
        ["GET /v1/users"] = Admins,
        ["GET /v1/audit"] = Admins,
        ["GET /api/state"] = Users,
        ["GET /api/articles"] = Users,
        ["GET /api/articles/{article:int}"] = Users,
        ["GET /api/articles/{article:int}/units/{unit}/history"] = Users,
        ["GET /api/articles/{article:int}/units/{unit}/suggestion"] = Users,
        ["POST /api/articles/{article:int}/units/{unit}/check"] = Translators,
        ["POST /api/articles/{article:int}/units/{unit}/decision"] = Translators,
        ["POST /api/articles/{article:int}/units/{unit}/dismissal"] = Reviewers,
        ["POST /api/articles/{article:int}/units/{unit}/waiver"] = Reviewers,
        ["POST /api/articles/{article:int}/units/{unit}/note"] = Translators,
        ["POST /api/articles/{article:int}/units/{unit}/error"] = Translators,
        ["GET /api/articles/{article:int}/glossary"] = Users,
        ["POST /api/glossary/terms"] = Terminologists,
        ["POST /api/glossary/retranslation"] = Terminologists,
        ["POST /api/replacement"] = Translators,
        ["GET /api/concordance"] = Users,
        ["GET /api/events"] = Users,
        ["GET /api/scorecard"] = Users,
    };

    private TestServer Test => fixture.Test;

    [Fact]
    public void Every_route_has_a_rule() =>
        Assert.Equal(
            [],
            Test.Server.Routes.Where(route => route.Metadata.GetMetadata<RequiredPermission>() is null)
                .Select(route => route.RoutePattern.RawText)
        );

    [Fact]
    public void The_table_has_every_route() =>
        Assert.Equal(Rules.Keys.Order(StringComparer.Ordinal), GetRoutes().Where(route => !IsAsset(route)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_role_has_exactly_the_permissions_of_the_table()
    {
        var routes = GetRoutes().Select(route => (Route: route, Allowed: Rules.GetValueOrDefault(route, Users).Split(' '))).ToList();
        var wrong = new List<string>();
        foreach (var who in Everybody.Split(' '))
        {
            var client = Test.Client(Enum.TryParse<Role>(who, ignoreCase: true, out var role) ? role : null);
            foreach (var (route, allowed) in routes)
            {
                var status = await SendAsync(client, route);
                var isRight = allowed.Contains(who)
                    ? status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                    : status == (who == "anonymous" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
                if (!isRight)
                {
                    wrong.Add($"{who}: {route}: {status}");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    private IEnumerable<string> GetRoutes() =>
        Test
            .Server.Routes.SelectMany(route =>
                (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                    $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}"
                )
            )
            .Where(route => !route.StartsWith("HEAD ", StringComparison.Ordinal))
            .Distinct();

    private static bool IsAsset(string route) => route == "GET /" || Path.GetExtension(route) is ".js" or ".css" or ".svg";

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string route)
    {
        var (method, path) = (
            route.Split(' ')[0],
            route
                .Split(' ')[1]
                .Replace("{article:int}", "0", StringComparison.Ordinal)
                .Replace("{unit}", "9.9", StringComparison.Ordinal)
                .Replace("{id}", new string('0', 32), StringComparison.Ordinal)
        );
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method == "POST" ? TestServer.Json(new { }) : null,
        };

        // The stream of events never ends.
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestServer.Token);
        return response.StatusCode;
    }
}
