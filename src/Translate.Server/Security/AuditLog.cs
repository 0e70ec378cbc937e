using System.Globalization;
using System.Text;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Review.Articles;
using Translate.Server.Answers;

namespace Translate.Server.Security;

/// <summary>A file that only grows: one line of JSON for each decision, with who, when, what, before and after. Thread-safe.</summary>
/// <remarks>A line is in the file before the request is answered. The file is opened for each line, so that it can be moved away at any time.</remarks>
/// <param name="path">The file.</param>
/// <param name="time">The clock.</param>
internal sealed class AuditLog(string path, TimeProvider time) : IReviewAudit
{
    private const int MaxTail = 1024 * 1024;

    private readonly Lock _lock = new();

    /// <summary>Adds a line.</summary>
    /// <exception cref="ProblemException">The file cannot be written to.</exception>
    public void Add(AuditEntry entry)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(
            entry with
            {
                At = entry.At == default ? time.GetUtcNow() : entry.At,
            },
            ServerJson.Options
        );
        try
        {
            lock (_lock)
            {
                var options = new FileStreamOptions
                {
                    Mode = FileMode.Append,
                    Access = FileAccess.Write,
                    Share = FileShare.Read,
                    BufferSize = 0,
                };
                if (!OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                }

                using var file = new FileStream(path, options);
                file.Write([.. line, (byte)'\n']);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the audit log cannot be written ({IoErrors.Describe(e)})",
                    "Make room on the disk, and check the permissions"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>Returns the last lines, the newest first.</summary>
    public IReadOnlyList<JsonElement> ReadLast(int count)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Math.Max(0, file.Length - MaxTail);
        var isCut = file.Position > 0;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(isCut ? 1 : 0).Reverse().Take(count).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    /// <inheritdoc/>
    public void Decide(ReviewEvent step) =>
        Add(
            new AuditEntry(step.Author, EnumNames.Get(step.Kind))
            {
                At = step.At,
                Document = step.Document,
                Unit = step.Place,
                Source = step.Source,
                Before = NullIfEmpty(step.Before),
                After = NullIfEmpty(step.After),
                Note = NullIfEmpty(step.Note),
            }
        );

    /// <inheritdoc/>
    public void AddTerm(string author, TermEntry entry) =>
        Add(
            new AuditEntry(author, "addTerm")
            {
                Source = entry.Source,
                After = entry.Target,
                Note = $"{Path.GetFileName(entry.Location.File)}:{entry.Location.Line.ToString(CultureInfo.InvariantCulture)}",
            }
        );

    /// <inheritdoc/>
    public void Retranslate(string author, string term, int sentences) =>
        Add(new AuditEntry(author, "retranslate") { Source = term, Note = FormattableString.Invariant($"{sentences} sentences") });

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
