namespace Translate.Review.Security;

/// <summary>The person who sends a request.</summary>
/// <param name="Name">The name; empty if readers say their names themselves.</param>
/// <param name="Permissions">What the person may do.</param>
internal sealed record SignedInReader(string Name, Permission Permissions)
{
    /// <summary>Whether the person may do something.</summary>
    public bool May(Permission permission) => (Permissions & permission) == permission;
}
