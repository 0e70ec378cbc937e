using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>Where the files of a model come from.</summary>
internal abstract record ModelSource
{
    private ModelSource() { }

    /// <summary>The addresses in the model's entry.</summary>
    public sealed record Web : ModelSource;

    /// <summary>A folder that has the files, packed or not.</summary>
    /// <param name="Path">The folder.</param>
    public sealed record Folder(string Path) : ModelSource
    {
        /// <summary>Finds a file.</summary>
        /// <returns>The path, and whether it is packed.</returns>
        /// <exception cref="ProblemException">The folder does not have it.</exception>
        public (string Path, bool IsPacked) Find(ModelFileEntry file)
        {
            var plain = System.IO.Path.Combine(Path, file.Name);
            return File.Exists(plain) ? (plain, false)
                : File.Exists(plain + ".gz") ? (plain + ".gz", true)
                : throw new ProblemException(
                    new Problem(
                        ProblemKind.BadInput,
                        $"the folder does not have {file.Name}, packed or not",
                        "Specify the folder that the model was downloaded to"
                    )
                    {
                        File = Path,
                    }
                );
        }
    }
}
