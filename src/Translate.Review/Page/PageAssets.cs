using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Output.Html;
using Translate.Review.Security;

namespace Translate.Review.Page;

/// <summary>The files of the page. They are in the program; no file of the disk is served.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Adds a route for each file; the page itself is at the root.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, content) in ReviewAssets.Files)
        {
            routes
                .MapGet(
                    name == "index.html" ? "/" : $"/{name}",
                    context =>
                    {
                        context.Response.ContentType = Types[Path.GetExtension(name)];
                        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
                    }
                )
                .Require(Permission.Read);
        }
    }
}
