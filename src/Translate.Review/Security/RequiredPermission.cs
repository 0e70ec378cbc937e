using Microsoft.AspNetCore.Builder;

namespace Translate.Review.Security;

/// <summary>What a person needs to use a route. A route without it is not served.</summary>
/// <param name="Permission">The permission; <see cref="Permission.None"/> for everybody.</param>
internal sealed record RequiredPermission(Permission Permission);

/// <summary>Adds the rule to routes.</summary>
internal static class RequiredPermissionExtensions
{
    /// <summary>Says what a person needs to use the route.</summary>
    public static T Require<T>(this T route, Permission permission)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RequiredPermission(permission));
}
