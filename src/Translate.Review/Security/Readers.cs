using System.Text;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Review.Security;

/// <summary>The readers of a desk with the hashes of their tokens, from a file with a name, a space and <c>sha256:…</c> on each line.</summary>
internal sealed class Readers
{
    private const int MaxBytes = 1_000_000;
    private const int MaxName = 100;
    private const string Prefix = "sha256:";

    private readonly IReadOnlyList<Reader> _readers;

    private Readers(IReadOnlyList<Reader> readers) => _readers = readers;

    /// <summary>Reads the file. Empty lines and lines that begin with # are passed over.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or a line is not valid.</exception>
    public static Readers Read(string path)
    {
        var readers = new List<Reader>();
        foreach (var (index, line) in ReadText(path).Split('\n').Index())
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var blank = text.LastIndexOf(' ');
            var name = blank < 0 ? string.Empty : text[..blank].Trim();
            if (
                name.Length is 0 or > MaxName
                || !text[(blank + 1)..].StartsWith(Prefix, StringComparison.Ordinal)
                || !SecretToken.TryParseHash(text[(blank + 1 + Prefix.Length)..], out var hash)
                || readers.Exists(reader => reader.Name == name)
            )
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "the line is not a new name and the hash of a token",
                        "Add readers with 'translate review --new-user NAME --users FILE'"
                    )
                    {
                        File = path,
                        Line = index + 1,
                    }
                );
            }

            readers.Add(new Reader(name, hash));
        }

        return readers.Count > 0
            ? new Readers(readers)
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "the file names no reader",
                    "Add one with 'translate review --new-user NAME --users FILE'"
                )
                {
                    File = path,
                }
            );
    }

    /// <summary>Returns the reader with a token. Null if nobody has it.</summary>
    public string? Find(string token) => SecretToken.Find(_readers, reader => reader.Hash, token)?.Name;

    /// <summary>Adds a reader to a file, which is created if it does not exist.</summary>
    /// <returns>The token. It is nowhere else.</returns>
    /// <exception cref="ProblemException">The name is there already or cannot be used, or the file cannot be written.</exception>
    public static string Add(string path, string name)
    {
        var text = File.Exists(path) ? ReadText(path) : string.Empty;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (
            name.Trim() != name
            || name.Length is 0 or > MaxName
            || name[0] == '#'
            || name.Any(char.IsControl)
            || lines.Any(line => line.StartsWith(name + " " + Prefix, StringComparison.Ordinal))
        )
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"'{name}' cannot be the name of a new reader",
                    "Take a name that the file does not have, of at most 100 characters, that does not begin with #"
                )
                {
                    File = path,
                }
            );
        }

        var token = SecretToken.Create();
        var line = $"{name} {Prefix}{SecretToken.ToText(SecretToken.Hash(token))}\n";
        try
        {
            File.WriteAllText(path, text + (text.Length == 0 || text.EndsWith('\n') ? string.Empty : "\n") + line);
            return token;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"cannot be written ({IoErrors.Describe(e)})",
                    "Check the path and its permissions"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(
                BoundedFile.Read(path, MaxBytes)
                    ?? throw new ProblemException(
                        new Problem(ProblemKind.BadConfiguration, "larger than 1 MB", "Specify the file of the readers") { File = path }
                    )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }
    }

    private sealed record Reader(string Name, byte[] Hash);
}
