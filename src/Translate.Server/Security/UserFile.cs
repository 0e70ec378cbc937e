using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Review.Security;
using Translate.Server.Answers;

namespace Translate.Server.Security;

/// <summary>The file of users: names, roles, and the hashes of tokens, in JSON.</summary>
/// <param name="path">The file.</param>
internal sealed class UserFile(string path)
{
    private const int MaxBytes = 4_000_000;
    private const int MaxName = 100;

    private static readonly JsonSerializerOptions Json = new(ServerJson.Options) { WriteIndented = true };

    /// <summary>The file's path.</summary>
    public string FilePath { get; } = path;

    /// <summary>Reads the users; none if the file does not exist.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or is not valid.</exception>
    public IReadOnlyList<ServerUser> Read()
    {
        if (!File.Exists(FilePath))
        {
            return [];
        }

        try
        {
            var users = JsonSerializer.Deserialize<Content>(BoundedFile.Read(FilePath, MaxBytes) ?? [], Json)?.Users ?? [];
            return
                users.All(user => user is { Name.Length: > 0, Roles.Count: > 0, Hash.Length: > 0 })
                && users.DistinctBy(user => user.Name).Count() == users.Count
                ? users
                : throw Refuse("a user has no name, no role or no valid hash, or two have one name");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Refuse("the file of users is not valid JSON", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse($"the file of users cannot be read ({IoErrors.Describe(e)})", e);
        }
    }

    /// <summary>Adds a user.</summary>
    /// <returns>The token. It is nowhere else.</returns>
    /// <exception cref="ProblemException">The name is there already or cannot be used, or the file cannot be written.</exception>
    public async Task<string> AddAsync(string name, IReadOnlyList<Role> roles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > MaxName || name.Trim() != name || name.Any(char.IsControl))
        {
            throw Refuse(
                $"'{name}' cannot be the name of a user",
                advice: $"Take a name of at most {MaxName} characters without blanks around it"
            );
        }

        var token = SecretToken.Create();
        await ChangeAsync(
                users =>
                    users.Any(user => string.Equals(user.Name, name, StringComparison.OrdinalIgnoreCase))
                        ? throw Refuse(
                            $"there is a user '{name}' already",
                            advice: "Remove it first to give it another token or other roles"
                        )
                        : [.. users, new ServerUser(name, [.. roles.Distinct().Order()], SecretToken.ToText(SecretToken.Hash(token)), now)],
                cancellationToken
            )
            .ConfigureAwait(false);
        return token;
    }

    /// <summary>Removes a user. A server notices it with the next request.</summary>
    /// <exception cref="ProblemException">No user has the name, or the file cannot be written.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            users =>
                users.Any(user => user.Name == name)
                    ? [.. users.Where(user => user.Name != name)]
                    : throw Refuse($"there is no user '{name}'", advice: "See: translate serve users list"),
            cancellationToken
        );

    private async Task ChangeAsync(Func<IReadOnlyList<ServerUser>, IReadOnlyList<ServerUser>> change, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(FilePath))!);

            // Two commands at once must not lose a user.
            using var only = new FileStream(
                FilePath + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            var users = change(Read());
            var file = new AtomicFile(FilePath);
            await using (file.ConfigureAwait(false))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(file.TemporaryPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }

                await JsonSerializer.SerializeAsync(file.Content, new Content(users), Json, cancellationToken).ConfigureAwait(false);
                await file.FinishAsync(cancellationToken).ConfigureAwait(false);
                file.Commit();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse(
                $"the file of users cannot be changed ({IoErrors.Describe(e)})",
                e,
                "Check the path and its permissions, and that no other command changes it"
            );
        }
    }

    private ProblemException Refuse(
        string message,
        Exception? cause = null,
        string advice = "Correct the file, or name another one with --users"
    ) => new(new Problem(ProblemKind.BadConfiguration, message, advice) { File = FilePath }, cause);

    private sealed record Content(IReadOnlyList<ServerUser> Users);
}
