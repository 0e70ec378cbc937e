using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Translate.Server.Api;

/// <summary>The service's description in OpenAPI.</summary>
internal static class ServiceDocument
{
    /// <summary>The document's name.</summary>
    public const string Name = "v1";

    private const string Scheme = "bearer";

    /// <summary>Sets what the document says: only the service, not the requests of the review page; and that each needs a token.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description =>
            description.RelativePath is "health" or "ready"
            || description.RelativePath?.StartsWith("v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Translate",
                    Version = Name,
                    Description = "Translates Indonesian into English, with the terms right and every sentence beside its source.",
                };
                document.Servers?.Clear();
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Scheme };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
                return Task.CompletedTask;
            }
        );
    }
}
