using Translate.Review.Security;

namespace Translate.Server.Security;

/// <summary>What a user of the service is. A user can have several roles.</summary>
internal enum Role
{
    /// <summary>Has documents translated, and edits translations.</summary>
    Translator,

    /// <summary>The same, and approves translations.</summary>
    Reviewer,

    /// <summary>Changes the glossary.</summary>
    Terminologist,

    /// <summary>May do everything.</summary>
    Admin,
}

/// <summary>What each role may do.</summary>
internal static class RolePermissions
{
    /// <summary>Returns what a user with the roles may do.</summary>
    public static Permission Get(IEnumerable<Role> roles) => roles.Aggregate(Permission.None, (all, role) => all | Get(role));

    private static Permission Get(Role role) =>
        role switch
        {
            Role.Translator => Permission.Read | Permission.Translate | Permission.Edit,
            Role.Reviewer => Permission.Read | Permission.Translate | Permission.Edit | Permission.Approve,
            Role.Terminologist => Permission.Read | Permission.ChangeGlossary,
            _ => Permission.All,
        };
}
