using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Engines.Models;

/// <summary>The models that can be installed: those that come with the program, and the user's.</summary>
internal sealed class ModelCatalog
{
    private readonly IReadOnlyList<ModelEntry> _models;

    /// <summary>Reads the user's list, if there is one.</summary>
    /// <exception cref="ProblemException">The list cannot be used.</exception>
    public ModelCatalog(ModelsOptions options)
    {
        var own = options.Manifest is null ? [] : ModelManifest.Read(options.Manifest).Models;
        _models = [.. own, .. ModelManifest.BuiltIn.Models.Where(model => own.All(other => other.Name != model.Name))];
    }

    /// <summary>The models.</summary>
    public IReadOnlyList<ModelEntry> Models => _models;

    /// <summary>Finds a model.</summary>
    /// <exception cref="ProblemException">No model has that name.</exception>
    public ModelEntry Find(string name) =>
        _models.FirstOrDefault(model => model.Name == name)
        ?? throw new ProblemException(
            new Problem(
                ProblemKind.BadConfiguration,
                $"no list has a model '{name}'",
                Spelling.FindClosest(name, [.. _models.Select(model => model.Name)]) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Specify a folder with its files: --from FOLDER, or add it to a list and name that in Models:Manifest; see docs/engines.md"
            )
        );

    /// <summary>Finds a model; null if no model has that name.</summary>
    public ModelEntry? FindOrDefault(string name) => _models.FirstOrDefault(model => model.Name == name);
}
