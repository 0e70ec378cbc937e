using Translate.Core.Problems;

namespace Translate.Formats.Correction;

/// <summary>A bilingual file that is not text, and whose targets can be changed in place. Everything else stays as it is, byte for byte.</summary>
internal abstract class CorrectableFile
{
    /// <summary>The pairs that may be changed: translated, and not locked.</summary>
    public abstract IEnumerable<CorrectableTarget> Targets { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="extension">Its extension, in lowercase letters.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <returns>The file; null if files of the extension cannot be corrected.</returns>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    public static CorrectableFile? Open(string extension, byte[] content, string file) =>
        extension switch
        {
            ".tmx" => new CorrectableTmx(content, file),
            ".xlf" or ".xliff" => new CorrectableXliff(content, file),
            ".xlsx" => new CorrectableWorkbook(content, file),
            _ => null,
        };

    /// <summary>Takes over what was replaced in a target.</summary>
    public abstract void Add(CorrectableTarget target);

    /// <summary>Returns the file with all changes.</summary>
    public abstract byte[] Save();
}
