using System.Text.Json.Serialization;
using Translate.Review.Security;

namespace Translate.Server.Security;

/// <summary>A user as the file of users has it. The token itself is nowhere.</summary>
/// <param name="Name">The name, under which the user's decisions are saved.</param>
/// <param name="Roles">The roles.</param>
/// <param name="TokenHash">The SHA-256 of the token, in hexadecimal digits.</param>
/// <param name="Created">When the user was added.</param>
internal sealed record ServerUser(string Name, IReadOnlyList<Role> Roles, string TokenHash, DateTimeOffset Created)
{
    /// <summary>The hash as bytes; empty if it is not valid, which no token has.</summary>
    [JsonIgnore]
    public byte[] Hash { get; } = SecretToken.TryParseHash(TokenHash ?? string.Empty, out var hash) ? hash : [];

    /// <summary>What the user may do.</summary>
    [JsonIgnore]
    public Permission Permissions { get; } = RolePermissions.Get(Roles ?? []);
}
